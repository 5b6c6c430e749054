import { describe, expect, it } from "vitest";
import { eventDensity } from "./event-density.ts";
import { signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

describe("eventDensity", () => {
  it.each(TONAL_RHYTHM.signals)("is librosa's number of onsets over the duration: $name", (example) => {
    expect(eventDensity(signalOf(example), example.options)).toBeCloseTo(example.eventDensity, 12);
  });

  it("refuses samples that are not finite, and no samples", () => {
    const density = (...samples: number[]): number =>
      eventDensity({ samples: Float32Array.from(samples), sampleRate: 22050 });
    expect(() => density(0, Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrame: samples must be finite, got NaN]`,
    );
    expect(() => density()).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetStrength: audio must hold samples, got 0]`,
    );
  });
});
