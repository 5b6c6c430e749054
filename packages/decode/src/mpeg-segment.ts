/** A stretch of MPEG frames that is decoded on its own, in another thread say, as plain data. */
import { type MpegDecoder, mpegDecoder } from "./mpeg-decoder.ts";

/** Frames to be decoded, and what is needed to do it as if all before them had been. */
export interface MpegSegment {
  /** The frames end to end. */
  readonly bytes: Uint8Array;
  /** Bytes of each. */
  readonly lengths: readonly number[];
  /** How many of them come before the segment: they bring the decoder into the state that the others need. */
  readonly lead: number;
  /** Its runs, which are answered one by one. */
  readonly runs: readonly MpegSegmentRun[];
  /** Samples of each channel in a frame. */
  readonly samples: number;
  /** Whether the file begins here, with the tag that tells of delay and padding. */
  readonly begins: boolean;
  /** Where the samples are to be written: room for every channel of every run. It goes there and back. */
  readonly memory: Float32Array;
}

/** Frames that follow each other, and how many channels are wanted of them. */
export interface MpegSegmentRun {
  readonly frames: number;
  readonly channels: number;
}

/** What comes of a segment; between threads, the buffer of `memory` is handed over. */
export interface MpegPieces {
  /** That of the segment. */
  readonly memory: Float32Array;
  /** The channels of each run, each of shape (n,), in that memory. */
  readonly runs: readonly (readonly Float32Array[])[];
  /** The channels of the last frame before the segment: what another thread must have got of it, too. */
  readonly before: readonly Float32Array[];
  /** Frames that could not be decoded. */
  readonly failures: number;
}

/** Threads that decode segments. */
export interface MpegWorkers {
  /** How many segments they can be at work on. */
  readonly count: number;
  /** Bytes of a file that is worth their while; shorter ones are decoded without them. */
  readonly least: number;
  /** Decodes a segment as `mpegSegmentDecoder` does, sooner or later; its arrays may be taken away. */
  readonly decode: (segment: MpegSegment) => Promise<MpegPieces>;
}

/**
 * What a worker of `MpegWorkers` does: it decodes segments, one after the other, of any files.
 * @example mpegSegmentDecoder().length // 1
 */
export function mpegSegmentDecoder(): (segment: MpegSegment) => Promise<MpegPieces> {
  let decoder: MpegDecoder | undefined;
  return async (segment) => {
    decoder ??= await mpegDecoder();
    decoder.renew(segment.begins);
    return await decodeSegment(decoder, segment);
  };
}

async function decodeSegment(decoder: MpegDecoder, segment: MpegSegment): Promise<MpegPieces> {
  const { lead, samples, memory } = segment;
  const frames = framesOf(segment);
  const failures = decoder.failures();
  const channels = segment.runs[0]?.channels ?? 1;
  if (lead > 0) await decoder.decode(frames.slice(0, lead - 1), { channels: 1, samples });
  const before = lead > 0 ? await decoder.decode(frames.slice(lead - 1, lead), { channels, samples }) : [];
  const runs: Float32Array[][] = [];
  let at = lead;
  let filled = 0;
  for (const run of segment.runs) {
    const end = filled + run.frames * run.channels * samples;
    const wanted = { channels: run.channels, samples, memory: memory.subarray(filled, end) };
    runs.push(await decoder.decode(frames.slice(at, at + run.frames), wanted));
    at += run.frames;
    filled = end;
  }
  return { memory, runs, before: before.map((plane) => plane.slice()), failures: decoder.failures() - failures };
}

function framesOf({ bytes, lengths }: MpegSegment): Uint8Array[] {
  let end = 0;
  return lengths.map((length) => bytes.subarray(end, (end += length)));
}
