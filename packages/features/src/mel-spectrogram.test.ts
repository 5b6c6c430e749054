import { random, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { golden, MEL_GOLDENS, type MelGolden, unpacked } from "./golden.testing.ts";
import { webAssembly } from "./wasm.testing.ts";
import { hann } from "./hann.ts";
import { melFilterbank } from "./mel-filterbank.ts";
import { melSpectrogram } from "./mel-spectrogram.ts";
import type { MelFramerOptions } from "./mel-stream.ts";
import { powerToDb } from "./power-to-db.ts";

/** The largest difference in dB over the cells of `expected` that are above the floor under its maximum. */
function worstDb(actual: Float32Array, expected: Float32Array, floorDb: number): number {
  expect(actual.length).toBe(expected.length);
  const floor = expected.reduce((a, b) => Math.max(a, b), 0) * 10 ** (floorDb / 10);
  let worst = 0;
  for (let i = 0; i < expected.length; i++) {
    const want = expected[i]!;
    if (want > floor) worst = Math.max(worst, Math.abs(10 * Math.log10(actual[i]! / want)));
    else expect(actual[i]).toBeLessThanOrEqual(floor * 1.001);
  }
  return worst;
}

const wave = (n: number): Float32Array => {
  const rng = random(n);
  return Float32Array.from({ length: n }, () => rng.uniform() - 0.5);
};

const said = (samples: Float32Array, options: MelFramerOptions = {}): string => {
  try {
    melSpectrogram({ samples, sampleRate: 22050 }, options);
  } catch (error) {
    if (error instanceof SwarError) return `${error.code}: ${error.message}`;
  }
  return "nothing";
};

describe("melSpectrogram", () => {
  for (const name of MEL_GOLDENS) {
    it(`agrees with librosa and with float64 on ${name}, and WebAssembly with JavaScript to the bit`, () => {
      const g = golden(name) as MelGolden;
      const mel = melSpectrogram({ samples: unpacked(g.samples), sampleRate: g.sampleRate }, g.options);
      expect([mel.rows, mel.cols]).toEqual([g.rows, g.cols]);
      expect(worstDb(mel.data, unpacked(g.librosa), g.floorDb)).toBeLessThan(g.toleranceDb);
      expect(worstDb(mel.data, unpacked(g.float64), g.floorDb)).toBeLessThan(1e-5);
      expect(mel.data.every((x) => Number.isFinite(x) && x >= 0)).toBe(true);
      const fast = melSpectrogram(
        { samples: unpacked(g.samples), sampleRate: g.sampleRate },
        { ...g.options, wasm: webAssembly },
      );
      expect(fast).toEqual(mel);
    });
  }

  it("gives librosa's decibels", () => {
    const g = golden("music") as MelGolden;
    const db = powerToDb(melSpectrogram({ samples: unpacked(g.samples), sampleRate: g.sampleRate }, g.options));
    const want = unpacked(g.decibels);
    const top = want.reduce((a, b) => Math.max(a, b));
    const gaps = [...db.data].map((x, i) => (want[i]! > top - 60 ? Math.abs(x - want[i]!) : 0));
    expect(Math.max(...gaps)).toBeLessThan(g.toleranceDb);
  });

  it("agrees with a slow DFT, frame by frame", () => {
    const [nFft, hopLength, nMels, sampleRate] = [32, 12, 6, 800];
    const samples = wave(101);
    const mel = melSpectrogram({ samples, sampleRate }, { nFft, hopLength, nMels });
    const [window, bank] = [hann(nFft), melFilterbank(sampleRate, { nFft, nMels })];
    for (let t = 0; t < mel.rows; t++) {
      for (let m = 0; m < nMels; m++) {
        let sum = 0;
        for (let k = 0; k <= nFft / 2; k++) {
          let [re, im] = [0, 0];
          for (let n = 0; n < nFft; n++) {
            const x = (samples[t * hopLength - nFft / 2 + n] ?? 0) * window[n]!;
            re += x * Math.cos((2 * Math.PI * k * n) / nFft);
            im -= x * Math.sin((2 * Math.PI * k * n) / nFft);
          }
          sum += bank.data[m * bank.cols + k]! * (re * re + im * im);
        }
        expect(mel.data[t * nMels + m]! / sum).toBeCloseTo(1, 6);
      }
    }
  });

  it("gives exact zeros for silence", () => {
    const mel = melSpectrogram({ samples: new Float32Array(5000), sampleRate: 22050 });
    expect(mel.rows).toBe(10);
    expect(mel.data.every((x) => x === 0)).toBe(true);
  });

  it("refuses audio without samples, samples that are not finite, and options out of range", () => {
    expect(said(new Float32Array(0))).toMatchInlineSnapshot(
      `"empty-audio: melSpectrogram: audio must hold samples, got 0"`,
    );
    expect(said(Float32Array.of(0, Number.NaN, 0))).toMatchInlineSnapshot(
      `"invalid-argument: melFrame: samples must be finite, got NaN"`,
    );
    expect(said(Float32Array.of(0, Number.NaN, 0), { wasm: webAssembly })).toMatchInlineSnapshot(
      `"invalid-argument: melFrame: samples must be finite, got NaN"`,
    );
    expect(said(Float32Array.of(0, -Infinity, 0))).toMatchInlineSnapshot(
      `"invalid-argument: melFrame: samples must be finite, got NaN"`,
    );
    expect(said(wave(9), { nFft: 1000 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: nFft must be a power of two of at least 4, got 1000"`,
    );
    expect(said(wave(9), { nFft: 2 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: nFft must be a power of two of at least 4, got 2"`,
    );
    expect(said(wave(9), { hopLength: 0 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: hopLength must be a positive integer, got 0"`,
    );
    expect(said(wave(9), { nMels: 1.5 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: nMels must be a positive integer, got 1.5"`,
    );
    expect(said(wave(9), { fMax: 11026 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: fMax must be in (0, 11025], got 11026"`,
    );
    expect(said(wave(9), { fMin: 8000, fMax: 8000 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: fMin must be in [0, 8000), got 8000"`,
    );
    expect(said(wave(9), { power: 0 })).toMatchInlineSnapshot(
      `"invalid-argument: melSpectrogram: power must be positive, got 0"`,
    );
  });
});
