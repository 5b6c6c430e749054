import { describe, expect, it } from "vitest";
import { encodeWav } from "./encode-wav.ts";

describe("encodeWav", () => {
  it("gives the bytes that Python's wave module writes", () => {
    // Python 3.11.7: wave.open(…), 1 channel, 2 bytes, 22050 Hz, frames struct.pack("<4h", 0, 16384, -32768, 32767).
    const expected =
      "524946462c00000057415645666d742010000000010001002256000044ac0000020010006461746108000000000000400080ff7f";
    const bytes = encodeWav({ samples: Float32Array.of(0, 0.5, -1, 1), sampleRate: 22_050 });
    expect(Buffer.from(bytes).toString("hex")).toBe(expected);
  });

  it("clips what lies beyond full scale instead of wrapping round", () => {
    const bytes = encodeWav({ samples: Float32Array.of(1.7, -1.7), sampleRate: 8000 });
    expect([...new Int16Array(bytes.buffer, 44)]).toEqual([32_767, -32_768]);
  });
});
