import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { unpacked } from "../golden.testing.ts";
import { hann } from "../hann.ts";
import { tempogram, tempogramOfEnvelope } from "./tempogram.ts";
import { distance, everyRow, signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { tolerance, tempogramEvery, signals } = TONAL_RHYTHM;
const rng = random(3);
const noise = Float64Array.from({ length: 61 }, () => rng.uniform());

describe("tempogram", () => {
  const rhythmic = signals.filter((example) => example.tempogram !== undefined);

  it.each(rhythmic)("agrees with librosa.feature.tempogram on $name", (example) => {
    const { data, cols } = tempogram(signalOf(example), example.options);
    expect(distance(everyRow(data, cols, tempogramEvery), unpacked(example.tempogram!))).toBeLessThan(
      tolerance.tempogram,
    );
    const odd = tempogram(signalOf(example), { ...example.options, winLength: 101 });
    expect(distance(everyRow(odd.data, odd.cols, tempogramEvery), unpacked(example.oddTempogram!))).toBeLessThan(
      tolerance.tempogram,
    );
  });

  it("holds zeros for silence, for one sample and for less than a frame", () => {
    for (const count of [1, 700, 9000]) {
      const { data, rows } = tempogram({ samples: new Float32Array(count), sampleRate: 22050 });
      expect(rows).toBe(1 + Math.floor(count / 512));
      expect(data.every((value) => value === 0)).toBe(true);
    }
  });
});

describe("tempogramOfEnvelope", () => {
  it.each([2, 3, 8, 25, 64])("agrees with the sums that define it, windows of %i frames", (winLength) => {
    const { data } = tempogramOfEnvelope(noise, { winLength });
    expect(distance(data, slow(noise, winLength))).toBeLessThan(1e-7);
  });

  it("keeps a soft stretch as exact as the loud one beside it", () => {
    const soft = noise.map((value, t) => (t < 30 ? 1e-9 * value : value));
    expect(distance(tempogramOfEnvelope(soft, { winLength: 8 }).data, slow(soft, 8))).toBeLessThan(1e-7);
  });

  it("refuses an envelope without frames or with others than numbers, and a window without lags", () => {
    expect(() => tempogramOfEnvelope(new Float64Array(0))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempogram: the envelope must hold frames, got 0]`,
    );
    expect(() => tempogramOfEnvelope(Float64Array.of(1, Number.NaN))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempogram: the envelope must be finite, got NaN]`,
    );
    expect(() => tempogramOfEnvelope(noise, { winLength: 1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempogram: winLength must be an integer of at least 2, got 1]`,
    );
  });
});

/** Each stretch under its window, and its products with itself, as they are written. */
function slow(envelope: Float64Array, winLength: number): number[] {
  const half = Math.floor(winLength / 2);
  const window = hann(winLength);
  const end = envelope.length - 1;
  const at = (t: number): number => {
    if (t < 0) return (envelope[0]! * Math.max(half + t, 0)) / half;
    return t <= end ? envelope[t]! : (envelope[end]! * Math.max(half - (t - end), 0)) / half;
  };
  return Array.from(envelope, (_, t) => {
    const stretch = Array.from(window, (weight, i) => weight * at(t - half + i));
    const lags = stretch.map((_value, lag) => stretch.slice(lag).reduce((sum, x, i) => sum + x * stretch[i]!, 0));
    return lags.map((value) => (lags[0]! > 0 ? value / lags[0]! : 0));
  }).flat();
}
