import { describe, expect, it } from "vitest";
import { unpacked } from "../golden.testing.ts";
import { melFramer } from "../mel-framer.ts";
import { melSpectrogram } from "../mel-spectrogram.ts";
import { powerToDb } from "../power-to-db.ts";
import { webAssembly } from "../wasm.testing.ts";
import { onsetFrame } from "./onset-frame.ts";
import { onsetStrength } from "./onset-strength.ts";
import { distance, signalOf, synthesised, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { tolerance, signals } = TONAL_RHYTHM;
const SAMPLE_RATE = 22050;
const beats = synthesised({
  rate: SAMPLE_RATE,
  samples: 22_050,
  noise: 0.001,
  beat: { bpm: 180, decay: 30, level: 0.5 },
});

describe("onsetStrength", () => {
  it.each(signals)("agrees with librosa.onset.onset_strength on $name", (example) => {
    const strength = onsetStrength(signalOf(example), example.options);
    expect(distance(strength, unpacked(example.onsetStrength))).toBeLessThan(tolerance.onsetStrength);
  });

  it.each([
    { nFft: 2048, hopLength: 512, delay: 2 },
    { nFft: 512, hopLength: 512, delay: 0 },
    { nFft: 1024, hopLength: 160, delay: 3 },
  ])("is the mean rise of the decibels, $delay frames later", ({ delay, ...options }) => {
    const { data, rows, cols } = powerToDb(melSpectrogram(beats, options));
    const rises = Float64Array.from({ length: rows }, (_, t) => {
      if (t <= delay) return 0;
      const at = (t - delay) * cols;
      const steps = Array.from(data.subarray(at, at + cols), (x, b) => Math.max(0, x - data[at + b - cols]!));
      return steps.reduce((a, b) => a + b, 0) / cols;
    });
    expect(distance(onsetStrength(beats, options), rises)).toBeLessThan(1e-5);
  });

  it("is the same to the bit with WebAssembly", () => {
    expect(onsetStrength(beats, { wasm: webAssembly })).toEqual(onsetStrength(beats));
  });

  it("hears what is far below the loudest only where it is asked to", () => {
    const quiet = synthesised({ rate: SAMPLE_RATE, samples: 9000, notes: [[69, 0.3, 0, 1e-5]] });
    const sum = (topDb: number | null): number =>
      onsetStrength({ samples: quiet.samples.map((x, i) => (i < 500 ? 0.9 : x)), sampleRate: SAMPLE_RATE }, { topDb })
        .subarray(8)
        .reduce((a, b) => a + b);
    expect(sum(80)).toBe(0);
    expect(sum(null)).toBeGreaterThan(0);
  });

  it("refuses samples that are not finite, no samples, and options out of range", () => {
    const broken = { samples: Float32Array.of(0, Number.NaN), sampleRate: SAMPLE_RATE };
    expect(() => onsetStrength(broken)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrame: samples must be finite, got NaN]`,
    );
    const empty = { samples: new Float32Array(0), sampleRate: SAMPLE_RATE };
    expect(() => onsetStrength(empty)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetStrength: audio must hold samples, got 0]`,
    );
    expect(() => onsetStrength(beats, { topDb: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetStrength: topDb must be at least 0 or null, got -1]`,
    );
    expect(() => onsetStrength(beats, { hopLength: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetStrength: hopLength must be a positive integer, got 0]`,
    );
    expect(() => onsetStrength(beats, { nMels: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melSpectrogram: nMels must be a positive integer, got 0]`,
    );
  });
});

describe("onsetFrame", () => {
  it.each([100, 5000, 22_050])("gives what onsetStrength gives with its floor, in stretches of %i samples", (cut) => {
    const most = powerToDb(melSpectrogram(beats)).data.reduce((a, b) => Math.max(a, b));
    const frame = onsetFrame({ floor: most - 80 });
    const framer = melFramer(SAMPLE_RATE);
    const pieces = Array.from({ length: Math.ceil(22_050 / cut) }, (_, i) =>
      framer.push(beats.samples.subarray(i * cut, (i + 1) * cut)),
    );
    const strength = [...pieces, framer.flush()].flatMap(({ data, rows }) =>
      Array.from({ length: rows }, (_, t) => frame(data, t * 128)),
    );
    expect(distance(strength, onsetStrength(beats))).toBeLessThan(1e-5);
  });

  it("refuses options out of range", () => {
    expect(() => onsetFrame({ nFft: 3 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetFrame: nFft must be a power of two of at least 4, got 3]`,
    );
    expect(() => onsetFrame({ nMels: 1.5 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetFrame: nMels must be a positive integer, got 1.5]`,
    );
    expect(() => onsetFrame({ floor: -Infinity })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetFrame: floor must be finite, got -Infinity]`,
    );
  });
});
