import { describe, expect, it } from "vitest";
import { encodeWav } from "./encode-wav.ts";

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const levels = (bytes: Uint8Array<ArrayBuffer>): number[] => [...new Int16Array(bytes.buffer, 44)];

describe("encodeWav", () => {
  it("gives the bytes that Python's wave module writes", () => {
    // Python 3.11.7: wave.open(…), 1 channel, 2 bytes, 22050 Hz, frames struct.pack("<4h", 0, 16384, -32768, 32767).
    const expected =
      "524946462c00000057415645666d742010000000010001002256000044ac0000020010006461746108000000000000400080ff7f";
    const bytes = encodeWav({ samples: Float32Array.of(0, 0.5, -1, 1), sampleRate: 22_050 });
    expect(hex(bytes)).toBe(expected);
  });

  it("puts left before right in stereo, as Python's wave module does", () => {
    // Python 3.11.7: wave.open(…), 2 channels, 2 bytes, 44100 Hz, frames struct.pack("<4h", 8192, -8192, 16384, 0).
    const expected =
      "524946462c00000057415645666d7420100000000100020044ac000010b10200040010006461746108000000002000e000400000";
    const channels = [Float32Array.of(0.25, 0.5), Float32Array.of(-0.25, 0)] as const;
    expect(hex(encodeWav({ channels, sampleRate: 44_100 }))).toBe(expected);
  });

  it("clips what lies beyond full scale instead of wrapping round", () => {
    const bytes = encodeWav({ samples: Float32Array.of(1.7, -1.7), sampleRate: 8000 });
    expect([...new Set(levels(bytes))]).toEqual([32_767, -32_768]);
  });

  it("writes tags in UTF-8, each ended by a zero and padded to an even length", () => {
    const bytes = encodeWav({ samples: new Float32Array(1), sampleRate: 8000 }, { tags: { INAM: "Añil", IGNR: "Q4" } });
    // LIST of 30 bytes, INFO, INAM of 6 bytes, IGNR of 3 bytes and one more.
    const list = "4c4953541e000000494e464f494e414d0600000041c3b1696c0049474e520300000051340000";
    expect(hex(bytes)).toContain(list);
    expect(new DataView(bytes.buffer).getUint32(4, true)).toBe(bytes.length - 8);
  });

  it("dithers by a triangle that keeps the mean, whatever the level, and the same for the same seed", () => {
    const quarterStep = { samples: new Float32Array(40_000).fill(0.25 / 32_768), sampleRate: 8000 };
    const dithered = levels(encodeWav(quarterStep, { dither: 3 }));
    expect(new Set(dithered)).toEqual(new Set([-1, 0, 1]));
    expect(dithered.reduce((a, b) => a + b, 0) / dithered.length).toBeCloseTo(0.25, 2);
    // Rounding with triangular dither has the variance of a quarter step squared, at any level (Lipshitz et al. 1992).
    const variance = dithered.reduce((sum, x) => sum + (x - 0.25) ** 2, 0) / dithered.length;
    expect(variance).toBeCloseTo(0.25, 2);
    expect(levels(encodeWav(quarterStep, { dither: 3 }))).toEqual(dithered);
    expect(new Set(levels(encodeWav(quarterStep)))).toEqual(new Set([0]));
  });
});
