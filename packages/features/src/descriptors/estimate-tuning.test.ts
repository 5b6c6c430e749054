import { describe, expect, it } from "vitest";
import { spectrumFramer } from "../spectrum-framer.ts";
import { estimateTuning } from "./estimate-tuning.ts";
import { signalOf, synthesised, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";
import { tuningEstimator } from "./tuning-estimator.ts";

const SAMPLE_RATE = 22050;
const tone = synthesised({ rate: SAMPLE_RATE, samples: 9000, notes: [[69.17, 0, 0, 0.5]] });

describe("estimateTuning", () => {
  it.each(TONAL_RHYTHM.signals)("is that of librosa.estimate_tuning on $name", (example) => {
    expect(estimateTuning(signalOf(example), example.options)).toBe(example.tuning);
  });

  // A parabola through three bins errs by up to 0.03 semitones.
  it.each([-0.4, -0.13, 0.08, 0.31])("finds tones that are %f semitones away from the scale", (away) => {
    const notes = [57, 64, 73, 76].map((midi) => [midi + away, 0, 0.5, 0.1] as const);
    const found = estimateTuning(synthesised({ rate: SAMPLE_RATE, samples: 11_025, notes }));
    expect(Math.abs(found - away)).toBeLessThan(0.035);
  });

  it("is 0 where there are no peaks: in silence, and in one sample", () => {
    expect(estimateTuning({ samples: new Float32Array(5000), sampleRate: SAMPLE_RATE })).toBe(0);
    expect(estimateTuning({ samples: Float32Array.of(0.5), sampleRate: SAMPLE_RATE })).toBe(0);
  });

  it("refuses samples that are not finite, and no samples", () => {
    const estimate = (...samples: number[]): number =>
      estimateTuning({ samples: Float32Array.from(samples), sampleRate: SAMPLE_RATE });
    expect(() => estimate(0, Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: spectrumFramer: samples must be finite, got NaN]`,
    );
    expect(() => estimate()).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: estimateTuning: audio must hold samples, got 0]`,
    );
  });

  it("refuses options out of range", () => {
    expect(() => estimateTuning(tone, { nFft: 1000 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: estimateTuning: nFft must be a power of two of at least 4, got 1000]`,
    );
    expect(() => estimateTuning(tone, { hopLength: 1.5 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: estimateTuning: hopLength must be a positive integer, got 1.5]`,
    );
    expect(() => estimateTuning(tone, { resolution: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tuningEstimator: resolution must be in [0.001, 1], got 0]`,
    );
    expect(() => estimateTuning(tone, { fMin: 5000 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tuningEstimator: fMin must be in [0, 4000), got 5000]`,
    );
    expect(() => estimateTuning(tone, { fMax: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tuningEstimator: fMax must be positive, got 0]`,
    );
    expect(() => estimateTuning(tone, { threshold: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tuningEstimator: threshold must be in [0, 1), got 1]`,
    );
    expect(() => estimateTuning(tone, { power: 3 as 2 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tuningEstimator: power must be 1 or 2, got 3]`,
    );
  });
});

describe("tuningEstimator", () => {
  it.each([1, 500, 4096])("gives what estimateTuning gives, in stretches of %i samples", (cut) => {
    const { hear, estimate } = tuningEstimator(SAMPLE_RATE, { nFft: 1024, resolution: 0.03 });
    const framer = spectrumFramer({ nFft: 1024, hopLength: 256 }, hear);
    for (let at = 0; at < tone.samples.length; at += cut) framer.push(tone.samples.subarray(at, at + cut));
    framer.flush();
    expect(estimate()).toBe(estimateTuning(tone, { nFft: 1024, hopLength: 256, resolution: 0.03 }));
  });

  it("keeps as many peaks as come", () => {
    const { hear, estimate } = tuningEstimator(SAMPLE_RATE);
    const framer = spectrumFramer({ nFft: 2048, hopLength: 1 }, hear);
    framer.push(tone.samples);
    framer.flush();
    expect(Math.abs(estimate() - 0.17)).toBeLessThan(0.035);
  });
});
