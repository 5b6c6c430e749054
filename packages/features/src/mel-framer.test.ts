import { type Matrix, random } from "@swar/units";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { melFramer } from "./mel-framer.ts";
import { webAssembly } from "./wasm.testing.ts";
import { melSpectrogram } from "./mel-spectrogram.ts";

const joined = (pieces: readonly Matrix[]): number[] => pieces.flatMap((m) => [...m.data]);

const wave = (n: number, seed: number): Float32Array => {
  const rng = random(seed);
  return Float32Array.from({ length: n }, () => rng.uniform() - 0.5);
};

/** Cuts `samples` into pieces of the lengths given, and what is left over. */
function cut(samples: Float32Array, lengths: readonly number[]): Float32Array[] {
  const pieces: Float32Array[] = [];
  let from = 0;
  for (const length of lengths) {
    pieces.push(samples.subarray(from, from + length));
    from += length;
  }
  return [...pieces, samples.subarray(from)];
}

describe("melFramer", () => {
  it("gives the frames of melSpectrogram to the bit, however the audio is cut, and again after a flush", () => {
    const arbitrary = fc.record({
      n: fc.integer({ min: 1, max: 3000 }),
      seed: fc.integer(),
      cuts: fc.array(fc.integer({ min: 0, max: 900 }), { maxLength: 12 }),
      nFft: fc.constantFrom(4, 8, 16, 32, 64, 128),
      wasm: fc.constantFrom(undefined, webAssembly),
      hopLength: fc.integer({ min: 1, max: 300 }),
    });
    fc.assert(
      fc.property(arbitrary, ({ n, seed, cuts, nFft, hopLength, wasm }) => {
        const options = { nFft, hopLength, nMels: 5, wasm };
        const samples = wave(n, seed);
        const whole = melSpectrogram({ samples, sampleRate: 8000 }, { ...options, wasm: undefined });
        expect(whole.rows).toBe(1 + Math.floor(n / hopLength));
        const framer = melFramer(8000, options);
        for (let round = 0; round < 2; round++) {
          const pieces = cut(samples, cuts).map((piece) => framer.push(piece));
          expect(joined([...pieces, framer.flush()])).toEqual([...whole.data]);
        }
      }),
    );
  });

  it("gives a frame as soon as its last sample has come", () => {
    const framer = melFramer(22050);
    expect(framer.push(new Float32Array(1023)).rows).toBe(0);
    expect(framer.push(new Float32Array(1)).rows).toBe(1);
    expect(framer.push(new Float32Array(511)).rows).toBe(0);
    expect(framer.push(new Float32Array(1)).rows).toBe(1);
  });

  it("gives nothing where no sample came", () => {
    const framer = melFramer(22050);
    expect(framer.push(new Float32Array(0)).rows).toBe(0);
    expect(framer.flush()).toEqual({ data: new Float32Array(0), rows: 0, cols: 128 });
  });
});
