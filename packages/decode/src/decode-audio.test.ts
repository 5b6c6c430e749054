import { existsSync, readdirSync, readFileSync } from "node:fs";
import { SwarError } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAudio, type DecodedAudio } from "./decode-audio.ts";
import { fixture, latin } from "./decode.testing.ts";
import { mixToMono } from "./mix-to-mono.ts";
import { byteReader } from "./byte-reader.ts";
import { byteSource } from "./byte-source.ts";
import { decodeMp3 } from "./mp3.ts";
import { joined } from "./resample.ts";

/** What becomes of `bytes`: audio or one of this project's errors; all else fails the test. */
async function outcome(bytes: Uint8Array): Promise<DecodedAudio | SwarError> {
  try {
    const audio = await decodeAudio(bytes);
    expect(audio.samples.length).toBeGreaterThan(0);
    expect(audio.samples.every(Number.isFinite)).toBe(true);
    return audio;
  } catch (error) {
    expect(error).toBeInstanceOf(SwarError);
    return error as SwarError;
  }
}

/** Code and message of the error that `bytes` end in. */
async function failure(bytes: Uint8Array): Promise<string> {
  const result = await outcome(bytes);
  return result instanceof SwarError ? `${result.code}: ${result.message}` : "audio";
}

describe("decodeAudio", () => {
  test("tells where the audio came from", async () => {
    const { format, source, sampleRate, samples } = await decodeAudio(fixture("chords.mp3"), { sampleRate: 16000 });
    expect({ format, source, sampleRate, length: samples.length }).toMatchInlineSnapshot(`
      {
        "format": "mp3",
        "length": 64000,
        "sampleRate": 16000,
        "source": {
          "channels": 2,
          "sampleRate": 44100,
        },
      }
    `);
  });

  test("reports its progress up to 1", async () => {
    const seen: number[] = [];
    await decodeAudio(fixture("chords.mp3"), { onProgress: (done) => seen.push(done) });
    expect(seen.at(-1)).toBe(1);
    expect(seen.toSorted((a, b) => a - b)).toEqual(seen);
  });

  test("stops where it is cancelled", async () => {
    const stopped = decodeAudio(fixture("chords.mp3"), { signal: { aborted: true } });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });

  test("names what it cannot decode, and what to do", async () => {
    expect(await failure(new Uint8Array(0))).toMatchInlineSnapshot(
      `"empty-audio: decodeAudio: a file must hold bytes, got 0; use another copy"`,
    );
    expect(await failure(latin("just words"))).toMatchInlineSnapshot(
      `"unsupported-audio: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got no known audio format; convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("\0\0\0\x20ftypM4A "))).toMatchInlineSnapshot(
      `"unsupported-audio: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got an MP4 file without audio that is known; convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("ID3\x04\0\0\0\0\0\x04abcd"))).toMatchInlineSnapshot(
      `"empty-audio: decodeAudio: a file must hold audio, got a mp3 file without samples; use another copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("fLaC, and nothing more"))).toMatchInlineSnapshot(
      `"corrupt-audio: decodeFlac: the file must begin with a STREAMINFO block, got another; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
    expect(await failure(latin("RIFF\0\0\0\0WAVE"))).toMatchInlineSnapshot(
      `"corrupt-audio: decodeWav: a WAV file needs a format and a data chunk, got no format chunk; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again"`,
    );
  });

  test("never fails otherwise, whatever the bytes are", async () => {
    const starts = ["", "ID3", "fLaC", "RIFF\0\0\0\0WAVEfmt ", "OggS", "\xff\xfb\x90\x64", "\xff\xf3\x18\xc4"].map(
      latin,
    );
    const file = fc.tuple(fc.constantFrom(...starts), fc.uint8Array({ maxLength: 3000 }));
    const property = fc.asyncProperty(file, async ([start, rest]) => {
      await outcome(Uint8Array.of(...start, ...rest));
    });
    await fc.assert(property, { numRuns: 200, seed: 1 });
  }, 30_000);

  test("never fails otherwise, wherever a file is damaged", async () => {
    const names = ["chords-mono.mp3", "chords.flac", "chords.ogg"];
    const edits = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { minLength: 1, maxLength: 40 });
    const property = fc.asyncProperty(fc.constantFrom(...names), edits, async (name, changes) => {
      const bytes = fixture(name);
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      await outcome(bytes);
    });
    await fc.assert(property, { numRuns: 30, seed: 1 });
  }, 30_000);
});

const CASES = new URL("../../../../shared/data/audio-cases/", import.meta.url);
const missing = existsSync(CASES) ? "" : " (skipped: ../shared/data/audio-cases is not here)";
const caseNames = missing
  ? []
  : readdirSync(CASES, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?!pcm$)\w+$/.test(name));
const read = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(name.split("/").map(encodeURIComponent).join("/"), CASES)));

describe.skipIf(missing !== "")(`decodeAudio of odd files${missing}`, () => {
  test("gives audio or a SwarError for every one", async () => {
    const codes: Record<string, number> = {};
    for (const name of caseNames) {
      const result = await outcome(read(name));
      const code = result instanceof SwarError ? result.code : "audio";
      codes[code] = (codes[code] ?? 0) + 1;
    }
    console.info("odd files:", codes);
    expect(codes["audio"]).toBeGreaterThan(100);
  }, 30_000);

  test("agrees with the reference samples of the MPEG vectors", async () => {
    const near: string[] = [];
    const far: string[] = [];
    for (const name of caseNames.filter((file) => file.endsWith(".bit"))) {
      const error = await distance(name);
      if (error !== undefined) (error < 2e-5 ? near : far).push(`${name.slice(5, -4)} ${error.toExponential(1)}`);
    }
    console.info(`MPEG vectors within 16-bit rounding: ${near.length}; farther: ${far.join(", ")}`);
    expect(near.length).toBeGreaterThanOrEqual(30);
  }, 30_000);
});

/** Root mean square of the difference to the reference, over what both hold; undefined where there is nothing to compare. */
async function distance(name: string): Promise<number | undefined> {
  const reference = new Int16Array(read(name.replace(/bit$/, "pcm")).buffer);
  const parts: Float32Array[] = [];
  try {
    for await (const { channels } of decodeMp3(byteReader(byteSource(read(name))), () => {}))
      parts.push(mixToMono(channels));
  } catch (error) {
    expect(error).toBeInstanceOf(SwarError);
    return undefined;
  }
  const ours = joined(parts);
  return ours.length === 0 || reference.length === 0 ? undefined : Math.min(...[1, 2].map(compared));

  function compared(channels: number): number {
    const length = Math.min(ours.length, Math.floor(reference.length / channels));
    let sum = 0;
    for (let i = 0; i < length; i++) {
      const theirs = (reference[i * channels]! + reference[(i + 1) * channels - 1]!) / 2 ** 16;
      sum += (Math.max(-1, Math.min(1, ours[i]!)) - theirs) ** 2;
    }
    return Math.sqrt(sum / length);
  }
}
