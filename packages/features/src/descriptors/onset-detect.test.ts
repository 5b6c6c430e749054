import { describe, expect, it } from "vitest";
import { onsetDetect, onsetsOfEnvelope } from "./onset-detect.ts";
import { signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

describe("onsetDetect", () => {
  it.each(TONAL_RHYTHM.signals)("finds the frames that librosa.onset.onset_detect finds in $name", (example) => {
    expect(onsetDetect(signalOf(example), example.options)).toEqual(example.onsets);
  });

  it("finds nothing in silence", () => {
    expect(onsetDetect({ samples: new Float32Array(9000), sampleRate: 22050 })).toEqual([]);
  });

  it("refuses samples that are not finite", () => {
    const broken = { samples: Float32Array.of(0, Number.NaN), sampleRate: 22050 };
    expect(() => onsetDetect(broken)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrame: samples must be finite, got NaN]`,
    );
  });
});

describe("onsetsOfEnvelope", () => {
  it("finds the same at any level, and nothing where nothing changes", () => {
    const envelope = Float64Array.of(0, 0, 3, 1, 0, 0, 0, 2, 0);
    expect(onsetsOfEnvelope(envelope)).toEqual([2, 7]);
    expect(onsetsOfEnvelope(envelope.map((value) => 7 + value / 1000))).toEqual([2, 7]);
    expect(onsetsOfEnvelope(new Float64Array(9).fill(0.1))).toEqual([]);
  });

  it("refuses an envelope without frames or with others than numbers, and options out of range", () => {
    expect(() => onsetsOfEnvelope(new Float64Array(0))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetDetect: the envelope must hold frames, got 0]`,
    );
    expect(() => onsetsOfEnvelope(Float64Array.of(Number.NaN))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetDetect: the envelope must be finite, got NaN]`,
    );
    expect(() => onsetsOfEnvelope(Float64Array.of(1), { hopLength: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: onsetDetect: hopLength must be a positive integer, got -1]`,
    );
  });
});
