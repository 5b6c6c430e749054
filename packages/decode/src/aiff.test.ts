import { describe, expect, test } from "vitest";
import { decodeAudio } from "./decode-audio.ts";
import { concatenated, latin } from "./decode.testing.ts";

const u32 = (value: number): Uint8Array =>
  Uint8Array.of(value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255);
const chunk = (name: string, body: Uint8Array): Uint8Array =>
  concatenated(latin(name), u32(body.length), body, new Uint8Array(body.length % 2));

/** 8,000 Hz as a number of 80 bits. */
const RATE = Uint8Array.of(0x40, 0x0b, 0xfa, 0, 0, 0, 0, 0, 0, 0);

/** The common chunk of mono sound; `kind` is the compression type of AIFF-C. */
const common = (frames: number, bits: number, kind = ""): Uint8Array =>
  chunk("COMM", concatenated(Uint8Array.of(0, 1), u32(frames), Uint8Array.of(0, bits), RATE, latin(kind)));
const sound = (samples: Uint8Array, offset = 0): Uint8Array =>
  chunk("SSND", concatenated(u32(offset), u32(0), new Uint8Array(offset), samples));
const aiff = (type: string, ...chunks: readonly Uint8Array[]): Uint8Array =>
  chunk("FORM", concatenated(latin(type), ...chunks));

const decoded = async (file: Uint8Array): Promise<number[]> => [
  ...(await decodeAudio(file, { sampleRate: 8000 })).samples,
];

const WORDS = Uint8Array.of(0x40, 0, 0xc0, 0, 0x20, 0);

describe("decodeAudio of an AIFF file", () => {
  test("reads integers, most significant byte first, wherever the samples stand", async () => {
    expect(await decoded(aiff("AIFF", common(3, 16), sound(WORDS)))).toEqual([0.5, -0.5, 0.25]);
    expect(await decoded(aiff("AIFF", sound(WORDS, 6), common(3, 16)))).toEqual([0.5, -0.5, 0.25]);
    const bytes = Uint8Array.of(0x40, 0, 0, 0xc0, 0, 0);
    expect(await decoded(aiff("AIFF", common(2, 24), sound(bytes)))).toEqual([0.5, -0.5]);
    expect(await decoded(aiff("AIFF", common(2, 8), sound(Uint8Array.of(0x40, 0xc0))))).toEqual([0.5, -0.5]);
  });

  test("reads what AIFF-C calls otherwise", async () => {
    const little = Uint8Array.of(0, 0x40, 0, 0xc0);
    expect(await decoded(aiff("AIFC", common(2, 16, "sowt"), sound(little)))).toEqual([0.5, -0.5]);
    expect(await decoded(aiff("AIFC", common(2, 8, "raw "), sound(Uint8Array.of(192, 64))))).toEqual([0.5, -0.5]);
    const float = Uint8Array.of(0x3f, 0, 0, 0, 0xbf, 0, 0, 0);
    expect(await decoded(aiff("AIFC", common(2, 32, "FL32"), sound(float)))).toEqual([0.5, -0.5]);
    // The common chunk tells the bits of the original, not those of the law.
    const law = Uint8Array.of(0xaa, 0x2a);
    expect((await decoded(aiff("AIFC", common(2, 16, "ALAW"), sound(law)))).map((x) => x * 2 ** 15)).toEqual([
      32256, -32256,
    ]);
  });

  test("reads to the end of the samples where the head does not say how many there are, and no further", async () => {
    expect(await decoded(aiff("AIFF", common(0, 16), sound(WORDS), chunk("NAME", latin("trailing"))))).toEqual([
      0.5, -0.5, 0.25,
    ]);
    expect(await decoded(aiff("AIFF", common(99, 16), sound(WORDS), chunk("NAME", latin("trailing"))))).toEqual([
      0.5, -0.5, 0.25,
    ]);
  });

  test("warns of a missing end, and reads behind a tag", async () => {
    const whole = aiff("AIFF", common(3, 16), sound(WORDS));
    expect(await decodeAudio(whole.subarray(0, whole.length - 2), { sampleRate: 8000 })).toMatchObject({
      warnings: ["the last 2 bytes of the file are missing"],
    });
    const tag = concatenated(latin("ID3\x04\0\0\0\0\0\x05"), new Uint8Array(5));
    expect(await decoded(concatenated(tag, whole))).toEqual([0.5, -0.5, 0.25]);
  });

  test("names what it cannot read", async () => {
    await expect(decoded(aiff("AIFC", common(2, 16, "ima4"), sound(WORDS)))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeAiff: samples must be integers, floats, A-law or µ-law, got "ima4" in an AIFF file; convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decoded(aiff("AIFF", sound(WORDS)))).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodeAiff: an AIFF file needs a common chunk, got none; use an undamaged copy, or convert the file to WAV, FLAC, MP3 or Ogg and try again]`,
    );
    await expect(decoded(aiff("AIFF", common(2, 16)))).rejects.toMatchObject({ code: "empty-audio" });
  });
});
