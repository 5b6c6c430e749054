/* Damage of every kind, by the thousand: what comes of it is audio with a warning, or a clear error, and it comes. */
import { createHash } from "node:crypto";
import { random, SwarError, type Wasm } from "@swar/units";
import { describe, expect, test } from "vitest";
import { decodeStream } from "./decode-stream.ts";
import { concatenated, fixture, flacFile, latin, outcome, wavFile } from "./decode.testing.ts";

const sine = Int16Array.from({ length: 8000 }, (_, i) => 20_000 * Math.sin(i / 7));

const FILES: Readonly<Record<string, () => Uint8Array>> = {
  wav: () => wavFile(1, 1, 22050, 16, new Uint8Array(sine.buffer)),
  aiff: () => fixture("chords-float.aiff"),
  mp3: () => fixture("chords-mono.mp3"),
  flac: () => fixture("chords-24.flac"),
  vorbis: () => fixture("chords.ogg"),
  opus: () => fixture("chords.opus"),
};
const KINDS = Object.keys(FILES);

const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;

/** Flips of one to eight bits each, a kind of file. */
const FLIPS = 340;

/** Milliseconds after which a decode would count as hung: some two hundred times what one takes. */
const LONGEST = 10_000;

describe("decodeAudio of damaged files", () => {
  test.each(KINDS)("gives the first part of a %s file cut at every tenth, or says why not", async (kind) => {
    const bytes = FILES[kind]!();
    const whole = await outcome(bytes);
    if (whole instanceof SwarError) throw whole;
    const parts: string[] = [];
    for (let tenth = 0; tenth < 10; tenth++) {
      const part = await outcome(bytes.subarray(0, Math.floor((bytes.length * tenth) / 10)));
      if (part instanceof SwarError) expect(["empty-audio", "corrupt-audio", "unsupported-audio"]).toContain(part.code);
      else {
        expect(part.warnings.length).toBeGreaterThan(0);
        expect(part.samples.length).toBeLessThan(whole.samples.length);
      }
      parts.push(
        part instanceof SwarError ? part.code : ((10 * part.samples.length) / whole.samples.length).toFixed(1),
      );
    }
    console.info(`${kind}, cut at tenths: ${parts.join(" ")}`);
    // Half of a file is never nothing.
    expect(parts.slice(5).every((part) => Number(part) > 0)).toBe(true);
  });

  test.each(KINDS)(`lives with ${FLIPS} seeded flips of bits in a %s file`, { timeout: 120_000 }, async (kind) => {
    const rng = random(KINDS.indexOf(kind) + 1);
    const counts: Record<string, number> = {};
    for (let flip = 0; flip < FLIPS; flip++) {
      const bytes = FILES[kind]!();
      const bits = 1 + Math.floor(8 * rng.uniform());
      // Half of them in the head, where they do most.
      const reach = flip % 2 === 0 ? Math.min(200, bytes.length) : bytes.length;
      for (let i = 0; i < bits; i++) bytes[Math.floor(rng.uniform() * reach)]! ^= 1 << Math.floor(8 * rng.uniform());
      const began = performance.now();
      const result = await outcome(bytes);
      expect(performance.now() - began).toBeLessThan(LONGEST);
      const what = result instanceof SwarError ? result.code : result.warnings.length > 0 ? "audio, warned" : "audio";
      counts[what] = (counts[what] ?? 0) + 1;
    }
    console.info(kind, counts);
    // Ogg has checksums on its heads, without which a stream cannot be begun.
    expect((counts["audio"] ?? 0) + (counts["audio, warned"] ?? 0)).toBeGreaterThan(FLIPS / 4);
  });

  test.each([
    ["nothing", new Uint8Array()],
    ["a text with an audio name", latin("These are the words of a song, and not its sound.\n".repeat(50))],
    ["zeros", new Uint8Array(100_000)],
    ["ones", new Uint8Array(100_000).fill(0xff)],
    ["a page of HTML", latin("<!doctype html><title>404</title>")],
    ["a JPEG's head", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1)],
  ])("says what is wrong with %s", async (_, bytes) => {
    const result = await outcome(bytes);
    expect(result).toBeInstanceOf(SwarError);
    expect((result as SwarError).message).toMatch(/; (use another copy|convert the file)/);
  });
});

describe("decodeStream of thirty minutes", () => {
  const SECONDS = 1800;
  /** A file of half an hour: `bytes`, of which one copy lasts `seconds`, without their head again and again. */
  const repeated = (bytes: Uint8Array, head: number, seconds: number): Uint8Array => {
    const copies = Array.from({ length: SECONDS / seconds }, () => bytes.subarray(head));
    return concatenated(bytes.subarray(0, head), ...copies);
  };
  /** Eight samples a millisecond: how long the file is matters here, not how much is in a second of it. */
  const RATE = 8000;
  const FLAC_HEAD = 42;
  const digest = async (bytes: Uint8Array, readSize: number): Promise<string> => {
    const hash = createHash("sha256");
    let seconds = 0;
    for await (const { samples, sampleRate } of decodeStream(bytes, { readSize, wasm })) {
      hash.update(samples);
      seconds += samples.length / sampleRate;
    }
    expect(seconds).toBeGreaterThan(SECONDS - 10);
    return hash.digest("hex");
  };

  test.each([
    ["MP3", () => repeated(fixture("chords-mono.mp3"), 0, 1)],
    ["FLAC", () => repeated(flacFile([...sine.subarray(0, RATE)], 16, RATE), FLAC_HEAD, 1)],
  ])("gives the same samples at three chunk sizes: %s", { timeout: 180_000 }, async (_, make) => {
    const bytes = make();
    const digests = [await digest(bytes, bytes.length), await digest(bytes, 1 << 16), await digest(bytes, 333_333)];
    expect(new Set(digests).size).toBe(1);
  });
});
