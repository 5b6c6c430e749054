import { describe, expect, test } from "vitest";
import { byteReader } from "./byte-reader.ts";
import { byteSource } from "./byte-source.ts";
import type { Chunk } from "./chunk.ts";
import { decodeAudio } from "./decode-audio.ts";
import { decodeStream } from "./decode-stream.ts";
import { concatenated, fixture, wavFile } from "./decode.testing.ts";
import { decodeMp3 } from "./mp3.ts";
import { mpegRuns } from "./mpeg-runs.ts";
import { type MpegPieces, type MpegSegment, mpegSegmentDecoder, type MpegWorkers } from "./mpeg-segment.ts";

/** Workers in this thread, which get and give copies as others would, and what they were asked for. */
function workers(change: (pieces: MpegPieces, segment: MpegSegment) => MpegPieces = (pieces) => pieces) {
  const asked: MpegSegment[] = [];
  const decoders = [mpegSegmentDecoder(), mpegSegmentDecoder()];
  let [under, most] = [0, 0];
  const decode: MpegWorkers["decode"] = async (segment) => {
    asked.push(segment);
    most = Math.max(most, ++under);
    const pieces = await decoders[asked.length % 2]!(structuredClone(segment));
    under--;
    return change(structuredClone(pieces), segment);
  };
  return { count: 2, least: 0, decode, asked, most: () => most };
}

/** A fixture of four seconds and, after it, itself again without its first frame, which is a tag. */
async function repeated(name: string, times: number): Promise<Uint8Array> {
  const bytes = fixture(name);
  const frames: Uint8Array[] = [];
  for await (const run of mpegRuns(byteReader(byteSource(bytes)), () => {})) frames.push(...run.frames);
  const music = concatenated(...frames.slice(1));
  return concatenated(bytes, ...Array.from({ length: times - 1 }, () => music));
}

/** Everything that comes of MPEG audio, in a form that can be compared. */
async function heard(bytes: Uint8Array, threads?: MpegWorkers) {
  const warnings: string[] = [];
  const chunks: Chunk[] = [];
  const reader = byteReader(byteSource(bytes), { readSize: 50_000 });
  for await (const chunk of decodeMp3(reader, (warning) => warnings.push(warning), threads)) {
    chunks.push({ ...chunk, channels: chunk.channels.map((plane) => plane.slice()) });
  }
  return { warnings, chunks };
}

describe("decodeMp3 with workers", () => {
  test.each(["chords.mp3", "chords-mono.mp3"])("gives the same to the bit as without, of 70 s of %s", async (name) => {
    const bytes = await repeated(name, 18);
    const threads = workers();
    expect(await heard(bytes, threads)).toEqual(await heard(bytes));
    const frames = threads.asked.reduce((sum, { lengths, lead }) => sum + lengths.length - lead, 0);
    expect(threads.asked.length).toBe(Math.ceil(frames / 512));
    expect(threads.most()).toBeLessThanOrEqual(3);
  });

  test("gives the same where whole files follow each other, tags and all", async () => {
    const bytes = concatenated(...Array.from({ length: 15 }, () => fixture("chords.mp3")));
    expect(await heard(bytes, workers())).toEqual(await heard(bytes));
  });

  test("gives the same of a short file, which ends with padding that is cut", async () => {
    const threads = workers();
    expect(await heard(fixture("chords.mp3"), threads)).toEqual(await heard(fixture("chords.mp3")));
    expect(threads.asked.length).toBe(1);
    const [segment] = threads.asked;
    expect(segment).toMatchObject({ lead: 0, begins: true, samples: 1152 });
  });

  test("gives the same of a damaged file, of changing rates and channels, and of a cut one", async () => {
    const long = await repeated("chords.mp3", 8);
    const damaged = long.map((byte, i) => (i % 9973 < 3 ? byte ^ 0x5a : byte));
    const mixed = concatenated(long, fixture("chords-mono.mp3"), long);
    for (const bytes of [damaged, mixed, long.subarray(0, 250_001)]) {
      expect(await heard(bytes, workers())).toEqual(await heard(bytes));
    }
  });

  test("leaves a file to one decoder where the library fails, or neighbours do not agree", async () => {
    const bytes = await repeated("chords.mp3", 12);
    const alone = await heard(bytes);
    const failing = workers((pieces, { begins }) => (begins ? pieces : { ...pieces, failures: 1 }));
    expect(await heard(bytes, failing)).toEqual(alone);
    const differing = workers((pieces) => ({
      ...pieces,
      before: pieces.before.map((plane) => plane.map((x) => x + 1)),
    }));
    expect(await heard(bytes, differing)).toEqual(alone);
  });

  test("passes on what breaks a worker", async () => {
    const broken = { count: 2, least: 0, decode: () => Promise.reject(new Error("no memory")) };
    await expect(heard(fixture("chords.mp3"), broken)).rejects.toThrow("no memory");
  });

  test("does without them for a short file, and for a stream", async () => {
    const threads = workers();
    const bytes = fixture("chords.mp3");
    await heard(bytes, { ...threads, least: bytes.length + 1 });
    const whole = byteSource(bytes);
    await decodeAudio({ ...whole, size: Infinity }, { mpegWorkers: threads });
    expect(threads.asked).toEqual([]);
  });

  test("stops asking them where it is cancelled", async () => {
    const threads = workers();
    const signal = { aborted: false };
    const bytes = await repeated("chords.mp3", 18);
    const stopped = (async () => {
      for await (const _ of decodeStream(bytes, { mpegWorkers: threads, signal })) signal.aborted = true;
    })();
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
    expect(threads.asked.length).toBeLessThanOrEqual(3);
  });

  test("serves MPEG audio in a WAV file too", async () => {
    const wav = wavFile(0x55, 2, 44100, 0, fixture("chords.mp3"));
    const threads = workers();
    expect((await decodeAudio(wav, { mpegWorkers: threads })).samples).toEqual((await decodeAudio(wav)).samples);
    expect(threads.asked.length).toBe(1);
  });
});
