/**
 * One MPEG file on several threads: segments of it are decoded side by side, each after a lead of earlier frames, and come
 * back in order, to the bit what one decoder gives of the whole. That is held by what two neighbours make of the same
 * frame, and by the number of samples; where anything is odd, the file is left to one decoder.
 */
import type { ByteReader } from "./byte-reader.ts";
import type { Chunk, Warn } from "./chunk.ts";
import { type Gapless, gaplessOf, isTagFrame, keptStretches } from "./mpeg-gapless.ts";
import { KEPT_FRAMES, leadOf } from "./mpeg-lead.ts";
import { type MpegRun, mpegRuns } from "./mpeg-runs.ts";
import type { MpegPieces, MpegSegment, MpegWorkers } from "./mpeg-segment.ts";
import { joined } from "./resample.ts";

/** Runs in a segment: 13 s of audio. */
const RUNS_PER_SEGMENT = 4;

/** Segments that are on their way, besides those that are worked on. */
const AHEAD = 1;

/** A segment under way. */
interface Order {
  readonly runs: readonly MpegRun[];
  /** The number of its first frame in the stream, a tag not counted. */
  readonly index: number;
  readonly pieces: Promise<MpegPieces>;
}

/** Thrown in this file where a file is not one to be decoded in segments. */
const ODD = Symbol("odd");

/**
 * The chunks of the file; in the end undefined where that was all, else how many were given before it had to be left to
 * one decoder.
 */
export async function* decodeInParallel(
  reader: ByteReader,
  warn: Warn,
  workers: MpegWorkers,
): AsyncGenerator<Chunk, number | undefined> {
  const warnings: string[] = [];
  const spare: Float32Array[] = [];
  const runs = mpegRuns(reader, (warning) => warnings.push(warning));
  const orders = segmentsOf(runs, workers, spare);
  const queue: Order[] = [];
  const checked = checker();
  let given = 0;
  try {
    for (let ended = false; !ended || queue.length > 0;) {
      while (!ended && queue.length < workers.count + AHEAD) {
        const next = await orders.next();
        if (next.done) ended = true;
        else queue.push(next.value);
      }
      const order = queue.shift();
      if (order === undefined) break;
      const pieces = await order.pieces;
      const chunks = checked.take(order, pieces);
      if (chunks === undefined) return given;
      for (const chunk of chunks) {
        yield chunk;
        given++;
      }
      // Memory of chunks that wait is left to them.
      if (chunks.length > 0) spare.push(pieces.memory);
    }
  } catch (error) {
    // A consumer's errors do not come here: it ends this generator instead.
    if (error !== ODD) throw error;
    return given;
  }
  if (checked.holds()) return given;
  for (const warning of warnings) warn(warning);
  return undefined;
}

/** Gives the runs out in segments. */
async function* segmentsOf(
  runs: AsyncGenerator<MpegRun>,
  workers: MpegWorkers,
  spare: Float32Array[],
): AsyncGenerator<Order, void> {
  let waiting: MpegRun[] = [];
  let history: Uint8Array[] = [];
  let first: MpegRun | undefined;
  let tagged = 0;
  let index = 0;
  const order = ({ samples, channels }: MpegRun): Order => {
    const frames = waiting.flatMap((run) => run.frames);
    const begins = index === 0;
    const lead = begins ? 0 : leadOf(history, index, tagged);
    if (lead === undefined) throw ODD;
    const kept = history.slice(history.length - lead);
    const sizes = waiting.map((run) => ({ frames: run.frames.length, channels }));
    const length = frames.length * channels * samples;
    const known = spare.pop();
    const memory = known && known.length >= length ? known : new Float32Array(length);
    const segment = segmentOf([...kept, ...frames], { lead, runs: sizes, samples, begins, memory });
    const pieces = workers.decode(segment);
    pieces.catch(() => {}); // It is awaited later, or never where the decoding is given up.
    const made = { runs: waiting, index: index - (begins ? 0 : tagged), pieces };
    history = [...kept, ...frames].slice(-KEPT_FRAMES);
    index += frames.length;
    waiting = [];
    return made;
  };
  for await (const run of oddWhereFails(runs)) {
    first ??= run;
    if (first === run) tagged = isTagFrame(run.frames[0] as Uint8Array) ? 1 : 0;
    // Where the number of channels changes, a channel goes on from where it was long before.
    const alike = run.sampleRate === first.sampleRate && run.samples === first.samples && ofOneWidth(run, first);
    if (!alike) throw ODD;
    waiting.push(run);
    if (waiting.length === RUNS_PER_SEGMENT) yield order(first);
  }
  if (first && waiting.length > 0) yield order(first);
}

/** Whether all frames of a run have the channels of the first one of the file. */
function ofOneWidth({ frames }: MpegRun, first: MpegRun): boolean {
  const isMono = (frame: Uint8Array): boolean => (frame[3] as number) >= 0xc0;
  const mono = isMono(first.frames[0] as Uint8Array);
  return frames.every((frame) => isMono(frame) === mono);
}

/** What is wrong with a file is said where one decoder comes to it, after the audio before it. */
async function* oddWhereFails(runs: AsyncGenerator<MpegRun>): AsyncGenerator<MpegRun, void> {
  try {
    yield* runs;
  } catch {
    throw ODD;
  }
}

function segmentOf(frames: readonly Uint8Array[], rest: Omit<MpegSegment, "bytes" | "lengths">): MpegSegment {
  const lengths = frames.map((frame) => frame.length);
  const bytes = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
  let at = 0;
  for (const frame of frames) {
    bytes.set(frame, at);
    at += frame.length;
  }
  return { bytes, lengths, ...rest };
}

/** Looks over what comes back. */
interface Checker {
  /** The chunks that are certain by now; undefined where something is not as it must be. */
  readonly take: (order: Order, pieces: MpegPieces) => readonly Chunk[] | undefined;
  /** Whether any chunks were not certain until the end. */
  readonly holds: () => boolean;
}

/**
 * Two neighbours that agree on a frame that both have decoded are in the same state, unless the frame is silent: then the
 * chunks wait until the next neighbours agree.
 */
function checker(): Checker {
  let gapless: Gapless | undefined;
  let last: readonly Float32Array[] = [];
  let held: Chunk[] = [];
  let segments = 0;
  const take: Checker["take"] = (order, { runs, before, failures }) => {
    const begins = gapless === undefined;
    gapless ??= gaplessOf(order.runs[0]?.frames[0] as Uint8Array);
    const chunks = failures > 0 || !agree(before, last) ? undefined : chunksOf(order, runs, gapless, begins);
    if (chunks === undefined) return undefined;
    last = (runs.at(-1) as readonly Float32Array[]).map((plane) => plane.slice(-(order.runs[0] as MpegRun).samples));
    const certain = begins || before.some(isHeard);
    const ready = certain ? [...held, ...chunks] : chunks.every(isSilent) && held.length === 0 ? chunks : [];
    held = ready.length > 0 || chunks.length === 0 ? [] : [...held, ...chunks];
    segments = held.length > 0 ? segments + 1 : 0;
    return segments > MOST_HELD ? undefined : ready;
  };
  return { take, holds: () => held.length > 0 };
}

/** Segments that may wait. */
const MOST_HELD = 3;

/** What the pieces of a segment are in the file; undefined where their lengths are not those of its frames. */
function chunksOf(
  { runs, index }: Order,
  pieces: MpegPieces["runs"],
  gapless: Gapless,
  begins: boolean,
): Chunk[] | undefined {
  const chunks: Chunk[] = [];
  let at = index * (runs[0] as MpegRun).samples;
  for (const [i, { frames, samples, sampleRate, done }] of runs.entries()) {
    const tag = begins && i === 0 && gapless.tagged ? 1 : 0;
    const end = at + (frames.length - tag) * samples;
    const kept = keptStretches(gapless, samples, at, end);
    const music = kept.reduce((sum, [from, to]) => sum + to - from, 0);
    const planes = pieces[i] as readonly Float32Array[];
    // The first decoder has cut delay and padding itself.
    if (planes[0]?.length !== (begins ? music : end - at)) return undefined;
    const channels = begins ? planes : planes.map((plane) => stretchesOf(plane, kept));
    if (music > 0) chunks.push({ channels, sampleRate, done });
    at = end;
  }
  return chunks;
}

function stretchesOf(plane: Float32Array, stretches: ReturnType<typeof keptStretches>): Float32Array {
  const parts = stretches.map(([from, to]) => plane.subarray(from, to));
  return parts.length === 1 ? (parts[0] as Float32Array) : joined(parts);
}

/** Whether the channels that both have are equal to the bit. */
function agree(a: readonly Float32Array[], b: readonly Float32Array[]): boolean {
  const shared = Math.min(a.length, b.length);
  return a.slice(0, shared).every((plane, c) => {
    const other = b[c] as Float32Array;
    return plane.length === other.length && plane.every((value, i) => Object.is(value, other[i]));
  });
}

/** Whether there is enough in a frame to tell two states of a decoder apart, which differ by rounding, at any level. */
function isHeard(plane: Float32Array): boolean {
  let sounding = 0;
  for (const value of plane) if (value !== 0) sounding++;
  return 2 * sounding > plane.length;
}

function isSilent({ channels }: Chunk): boolean {
  return channels.every((plane) => plane.every((value) => value === 0));
}
