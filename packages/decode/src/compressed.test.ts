import { describe, expect, test } from "vitest";
import { decodeAudio } from "./decode-audio.ts";
import { concatenated, fixture, flacFile, golden, type PcmGolden, signalToNoise } from "./decode.testing.ts";

const { files } = golden("pcm.json") as { files: Record<string, PcmGolden> };

/** `bytes` with the byte at `part` of the way, and the 20 after it, turned over. */
function damaged(bytes: Uint8Array, part: number): Uint8Array {
  const at = Math.floor(bytes.length * part);
  return bytes.map((byte, i) => (i >= at && i < at + 20 ? byte ^ 0xa5 : byte));
}

describe("decodeAudio of a compressed file", () => {
  test.each(Object.keys(files))("gives what librosa.load gives: %s", async (name) => {
    const { length, samples } = files[name]!;
    const got = await decodeAudio(fixture(name));
    expect(got.samples.length).toBe(length);
    expect(got.warnings).toEqual([]);
    const sparse = samples.map((_, i) => got.samples[i * 16]!);
    // Where the music begins at once, soxr's first samples differ from a plain convolution's.
    expect(Math.max(...samples.slice(0, 16).map((value, i) => Math.abs(value - sparse[i]!)))).toBeLessThan(0.003);
    expect(signalToNoise(sparse.slice(16), samples.slice(16))).toBeGreaterThan(70);
  });

  test.each([
    ["chords.mp3", 0.5, 0.98],
    ["chords.flac", 0.5, 0.78],
    ["chords.ogg", 0.5, 0.5],
  ])("gives the sound part of %s where bytes in the middle are damaged", async (name, part, least) => {
    const { length } = files[name]!;
    const got = await decodeAudio(damaged(fixture(name), part));
    expect(got.samples.length).toBeGreaterThan(length * least);
    expect(got.samples.length).toBeLessThanOrEqual(length);
  });

  test.each(Object.keys(files))("gives the first part of %s where the rest is missing, and warns", async (name) => {
    const bytes = fixture(name);
    const got = await decodeAudio(bytes.subarray(0, Math.floor(bytes.length * 0.7)));
    expect(got.samples.length).toBeGreaterThan(files[name]!.length * 0.3);
    expect(got.samples.length).toBeLessThan(files[name]!.length * 0.85);
    expect(got.warnings.length).toBeGreaterThan(0);
  });

  test.each(["chords.mp3", "chords.ogg"])("plays %s twice where the file is there twice", async (name) => {
    const once = await decodeAudio(fixture(name));
    const twice = await decodeAudio(concatenated(fixture(name), fixture(name)));
    expect(twice.samples.length / once.samples.length).toBeGreaterThan(1.95);
    expect(twice.warnings).toEqual([]);
  });

  test("goes on where the rate changes within an MP3", async () => {
    const got = await decodeAudio(concatenated(fixture("chords.mp3"), fixture("chords-mono.mp3")));
    const seconds = got.samples.length / got.sampleRate;
    expect(seconds).toBeGreaterThan(4.98);
    expect(seconds).toBeLessThan(5.1);
    expect(got.source).toEqual({ sampleRate: 44100, channels: 2 });
  });

  test.each([8, 16, 24])("gives every sample of a FLAC of %i bits back", async (bits) => {
    const samples = Array.from({ length: 700 }, (_, i) => Math.round(Math.sin(i / 9) * 0.7 * 2 ** (bits - 1)));
    const got = await decodeAudio(flacFile(samples, bits, 22050));
    expect(got.samples).toEqual(Float32Array.from(samples, (value) => value / 2 ** (bits - 1) + 0));
  });

  test("names a bit depth that the library turns into silence", async () => {
    await expect(decodeAudio(flacFile([1, 2, 3], 20, 22050))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeFlac: samples must have 8, 16, 24 or 32 bits, got FLAC of 20 bits; convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
  });
});
