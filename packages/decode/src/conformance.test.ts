/* Files that other people's decoders are tested with, where they are at hand: what becomes of each is printed. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SwarError } from "@swar/units";
import { describe, expect, test } from "vitest";
import { byteReader } from "./byte-reader.ts";
import { byteSource } from "./byte-source.ts";
import type { Chunk } from "./chunk.ts";
import type { DecodedAudio } from "./decode-audio.ts";
import { outcome } from "./decode.testing.ts";
import { decodeMp3 } from "./mp3.ts";
import { mpegRuns } from "./mpeg-runs.ts";

const CASES = new URL("../../../../shared/data/audio-cases/", import.meta.url);
const missing = existsSync(CASES) ? "" : " (skipped: ../shared/data/audio-cases is not here)";
const names = missing
  ? []
  : readdirSync(CASES, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?!pcm$)\w+$/.test(name))
      .toSorted();
const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name.split("/").map(encodeURIComponent).join("/"), CASES)));

/** What is no more than the rounding of 16 bits, as a root mean square: the step over √12. */
const ROUNDING = 2 ** -15 / Math.sqrt(12);

/** Files that hold silence, as ffmpeg 5.1 says too. */
const SILENT = ["Lavf.flac", "libFLAC.flac", "issue-502.mp3", "issue-979.mp3", "l3-nonstandard-vbrtag-corrupted.bit"];

/** Vectors whose reference, minimp3's, differs from mpg123's; ours equals what mpg123 1.31 gives. */
const OTHERWISE: Readonly<Record<string, string>> = {
  "l2-nonstandard-test32-size.bit": "the reference leaves out a frame of wrong size",
  "l3-he_mode.bit": "two frames of 128 differ, at the changes between mono and stereo",
  "l3-nonstandard-compl-sideinfo-blocktype.bit": "the reference leaves out frames with a block type that is reserved",
  "l3-nonstandard-compl-sideinfo-size.bit": "the reference leaves out frames whose side information is too long",
  "l3-test46.bit": "intensity stereo of MPEG 2: ffmpeg differs from the reference, too",
};

describe.skipIf(missing !== "")(`decodeAudio of odd files${missing}`, () => {
  test("gives audio, or an error that names container, codec and remedy, for every one", async () => {
    const table: string[] = [];
    for (const name of names) {
      const result = await outcome(read(name));
      table.push(`${name.padEnd(66)}${result instanceof SwarError ? result.message : heard(result)}`);
      if (result instanceof SwarError) {
        expect(result.message).toMatch(/, got .+; (use|convert) /);
        expect(["unsupported-audio", "corrupt-audio", "empty-audio"]).toContain(result.code);
      } else if (result.samples.every((x) => x === 0)) {
        expect(SILENT.some((silent) => name.endsWith(silent)) || name.startsWith("wav/")).toBe(true);
      }
    }
    console.info(table.join("\n"));
    expect(table.length).toBeGreaterThan(130);
  }, 60_000);

  test("agrees with the reference samples of the MPEG vectors to the rounding of 16 bits", async () => {
    const table: string[] = [];
    for (const name of names.filter((file) => file.endsWith(".bit"))) {
      const short = name.replace("mpeg/", "");
      const { ours, theirs, error } = await compared(name);
      const reason = OTHERWISE[short];
      table.push(`${short.padEnd(48)}${ours} of ${theirs} samples, error ${error.toExponential(1)}  ${reason ?? ""}`);
      if (reason === undefined && theirs > 0) expect(error, short).toBeLessThan(1.1 * ROUNDING);
      if (reason !== undefined) expect(error, `${short} agrees; its reason is out of date`).toBeGreaterThan(ROUNDING);
    }
    console.info(table.join("\n"));
  }, 60_000);
});

function heard({ samples, sampleRate, warnings, format }: DecodedAudio): string {
  const level = Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length);
  const notes = warnings.join("; ");
  return `${format}, ${(samples.length / sampleRate).toFixed(2)} s, RMS ${level.toFixed(3)}  ${notes}`;
}

/** Our samples against the reference's, which has as many channels in each frame as the frame has. */
async function compared(name: string): Promise<{ ours: number; theirs: number; error: number }> {
  const bytes = read(name);
  const reference = read(name.replace(/bit$/, "pcm"));
  const theirs = new Int16Array(reference.buffer, 0, reference.length >> 1);
  const ours = interleaved(await chunksOf(bytes), await channelCounts(bytes));
  const length = Math.min(ours.length, theirs.length);
  let sum = 0;
  for (let i = 0; i < length; i++) {
    const clipped = Math.max(-1, Math.min(1 - 2 ** -15, ours[i]!));
    sum += (clipped - theirs[i]! / 2 ** 15) ** 2;
  }
  return { ours: ours.length, theirs: theirs.length, error: length === 0 ? 0 : Math.sqrt(sum / length) };
}

async function chunksOf(bytes: Uint8Array): Promise<Chunk[]> {
  const chunks: Chunk[] = [];
  for await (const chunk of decodeMp3(byteReader(byteSource(bytes)), () => {})) {
    chunks.push({ ...chunk, channels: chunk.channels.map((channel) => channel.slice()) });
  }
  return chunks;
}

/** The number of channels of each frame. */
async function channelCounts(bytes: Uint8Array): Promise<number[]> {
  const counts: number[] = [];
  for await (const { frames } of mpegRuns(byteReader(byteSource(bytes)), () => {})) {
    counts.push(...frames.map((frame) => (frame[3]! >> 6 === 3 ? 1 : 2)));
  }
  return counts;
}

function interleaved(chunks: readonly Chunk[], counts: readonly number[]): number[] {
  const result: number[] = [];
  const total = chunks.reduce((sum, { channels }) => sum + channels[0]!.length, 0);
  // A head without sound is a frame without samples: it comes first.
  const each = [1152, 576, 384].find((n) => Math.ceil(total / n) === counts.length || total / n === counts.length - 1);
  let at = 0;
  for (const { channels } of chunks) {
    for (let i = 0; i < channels[0]!.length; i++, at++) {
      const count = each === undefined ? channels.length : (counts[Math.floor(at / each)] ?? channels.length);
      for (let c = 0; c < count; c++) result.push(channels[Math.min(c, channels.length - 1)]![i]!);
    }
  }
  return result;
}
