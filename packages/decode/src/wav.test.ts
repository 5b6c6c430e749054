import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeAudio } from "./decode-audio.ts";
import { concatenated, fixture, latin, wavFile } from "./decode.testing.ts";

const bytesOf = (
  values: ArrayLike<number>,
  Kind: typeof Int16Array | typeof Int32Array | typeof Float32Array | typeof Float64Array,
): Uint8Array => new Uint8Array(Kind.from(values).buffer);

const decoded = async (file: Uint8Array, sampleRate = 8000): Promise<number[]> => [
  ...(await decodeAudio(file, { sampleRate })).samples,
];

describe("decodeAudio of a WAV file", () => {
  const unit = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 });

  test("gives floats back as they were", async () => {
    await fc.assert(
      fc.asyncProperty(unit, async (values) => {
        expect(await decoded(wavFile(3, 1, 8000, 32, bytesOf(values, Float32Array)))).toEqual(values.map((v) => v));
        expect(await decoded(wavFile(3, 1, 8000, 64, bytesOf(values, Float64Array)))).toEqual(values.map((v) => v));
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  test("gives integers back over their range", async () => {
    const values = fc.array(fc.integer({ min: -(2 ** 15), max: 2 ** 15 - 1 }), { minLength: 1, maxLength: 300 });
    await fc.assert(
      fc.asyncProperty(values, async (numbers) => {
        const wanted = numbers.map((value) => value / 2 ** 15);
        expect(await decoded(wavFile(1, 1, 8000, 16, bytesOf(numbers, Int16Array)))).toEqual(wanted);
        const wide = numbers.map((value) => value * 2 ** 16);
        expect(await decoded(wavFile(1, 1, 8000, 32, bytesOf(wide, Int32Array)))).toEqual(wanted);
        const packed = Uint8Array.from(numbers.flatMap((value) => [0, value & 255, (value >> 8) & 255]));
        expect(await decoded(wavFile(1, 1, 8000, 24, packed))).toEqual(wanted);
        const high = Uint8Array.from(numbers, (value) => (value >> 8) + 128);
        expect(await decoded(wavFile(1, 1, 8000, 8, high))).toEqual(numbers.map((value) => (value >> 8) / 2 ** 7));
      }),
      { numRuns: 50, seed: 1 },
    );
  });

  test("takes the mean of the channels", async () => {
    expect(await decoded(wavFile(1, 2, 8000, 16, bytesOf([16384, 0, -32768, -32768], Int16Array)))).toEqual([0.25, -1]);
  });

  test("reads A-law and µ-law: the ends and the middle of their range", async () => {
    const codes = Uint8Array.of(0xaa, 0x2a, 0xd5, 0x55);
    expect((await decoded(wavFile(6, 1, 8000, 8, codes))).map((v) => v * 2 ** 15)).toEqual([32256, -32256, 8, -8]);
    const mu = Uint8Array.of(0x80, 0x00, 0xff, 0x7f);
    expect((await decoded(wavFile(7, 1, 8000, 8, mu))).map((v) => Math.round(v * 2 ** 15))).toEqual([
      32124, -32124, 0, -0,
    ]);
  });

  test("reads MPEG audio in a WAV wrapping", async () => {
    const mp3 = fixture("chords-mono.mp3");
    const wrapped = await decodeAudio(wavFile(0x55, 1, 48000, 8, mp3));
    expect(wrapped.samples).toEqual((await decodeAudio(mp3)).samples);
  });

  test("reads up to a missing end, and warns", async () => {
    const whole = wavFile(1, 1, 8000, 16, bytesOf([1, 2, 3, 4], Int16Array));
    const { samples, warnings } = await decodeAudio(whole.subarray(0, whole.length - 3), { sampleRate: 8000 });
    expect(samples.length).toBe(2);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "the last 3 bytes of the file are missing",
      ]
    `);
  });

  test("reads a stream whose sizes were never filled in, and skips unknown chunks", async () => {
    const file = wavFile(1, 1, 8000, 16, bytesOf([-1, -2], Int16Array));
    file.fill(0xff, 40, 44);
    const listed = concatenated(file.subarray(0, 12), latin("LIST\x03\0\0\0abc\0"), file.subarray(12));
    expect(await decoded(listed)).toEqual([-1 / 2 ** 15, -2 / 2 ** 15]);
    file.fill(0, 40, 44);
    expect(await decoded(file)).toEqual([-1 / 2 ** 15, -2 / 2 ** 15]);
  });

  test("sets what is no number to 0, and warns", async () => {
    const file = wavFile(3, 1, 8000, 32, bytesOf([0.5, Number.NaN, Number.POSITIVE_INFINITY], Float32Array));
    const { samples, warnings } = await decodeAudio(file, { sampleRate: 8000 });
    expect([...samples]).toEqual([0.5, 0, 0]);
    expect(warnings).toMatchInlineSnapshot(`
      [
        "samples that are no numbers were set to 0",
      ]
    `);
  });

  test("reads as much of a large kind as its own chunk says, and no further", async () => {
    const samples = bytesOf([16384, -16384], Int16Array);
    const large = (name: string, size: number): Uint8Array => {
      const wav = wavFile(1, 1, 8000, 16, samples);
      const ds64 = new Uint8Array(36);
      ds64.set(latin("ds64"));
      new DataView(ds64.buffer).setUint32(4, 28, true);
      new DataView(ds64.buffer).setUint32(16, size, true);
      const head = concatenated(latin(name), new Uint8Array(4).fill(255), latin("WAVE"), ds64, wav.subarray(12, 40));
      return concatenated(head, new Uint8Array(4).fill(255), samples, latin("LIST\x04\0\0\0abcd"));
    };
    expect(await decoded(large("RF64", 4))).toEqual([0.5, -0.5]);
    expect(await decoded(large("BW64", 4))).toEqual([0.5, -0.5]);
    const cut = await decodeAudio(large("RF64", 40), { sampleRate: 8000 });
    expect(cut.warnings).toEqual(["the last 24 bytes of the file are missing"]);
  });

  test("reads behind a tag", async () => {
    const tag = concatenated(latin("ID3\x04\0\0\0\0\0\x05"), new Uint8Array(5));
    const wav = wavFile(1, 1, 8000, 16, bytesOf([16384], Int16Array));
    expect(await decoded(concatenated(tag, wav))).toEqual([0.5]);
  });

  test("asks for no more memory than a file has, whatever its head says of channels", async () => {
    const wav = wavFile(1, 1, 8000, 16, new Uint8Array(400_000));
    new DataView(wav.buffer).setUint16(22, 65_535, true);
    new DataView(wav.buffer).setUint16(32, 131_070, true);
    expect((await decoded(wav)).length).toBe(3);
  });

  test("names what it cannot read", async () => {
    const none = new Uint8Array(8);
    await expect(decodeAudio(wavFile(1, 1, 8000, 16, new Uint8Array(0)))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeAudio: a file must hold audio, got no samples in its wav; use another copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decodeAudio(wavFile(49, 1, 8000, 8, none))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeWav: samples must be integers, floats, A-law or µ-law, got GSM 6.10 in a WAV file; convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decodeAudio(wavFile(1, 0, 8000, 16, none))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeWav: a format needs a channel, got 0; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decodeAudio(wavFile(1, 1, 7, 16, none))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeAudio: the file's sample rate must be in [1000, 768000] Hz, got 7; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decodeAudio(wavFile(1, 1, 8000, 40, none))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeWav: samples must be of 8 to 32 bits, or floats, got 40 bits; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
  });
});
