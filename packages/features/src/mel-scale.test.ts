import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { golden, unpacked } from "./golden.testing.ts";
import { hann } from "./hann.ts";
import { hzToMel } from "./hz-to-mel.ts";
import { melFilterbank } from "./mel-filterbank.ts";
import { melFrequencies } from "./mel-frequencies.ts";
import type { MelBandOptions } from "./mel-settings.ts";
import { melToHz } from "./mel-to-hz.ts";

interface Scales {
  readonly hertz: readonly number[];
  readonly mel: readonly number[];
  readonly melFrequencies: readonly number[];
  readonly hann8: readonly number[];
  readonly filterbank: { readonly sampleRate: number; readonly options: MelBandOptions; readonly data: string };
}

const scales = golden("scales") as Scales;

describe("hzToMel", () => {
  it("agrees with librosa.hz_to_mel", () => {
    for (const [i, hertz] of scales.hertz.entries()) expect(hzToMel(hertz)).toBeCloseTo(scales.mel[i]!, 11);
  });

  it("refuses negative frequencies", () => {
    expect(() => hzToMel(-1)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: hzToMel: frequency must be a finite number of at least 0 Hz, got -1]`,
    );
  });
});

describe("melToHz", () => {
  it("agrees with librosa.mel_to_hz", () => {
    for (const [i, mel] of scales.mel.entries()) expect(melToHz(mel)).toBeCloseTo(scales.hertz[i]!, 8);
  });

  it("undoes hzToMel", () => {
    const frequency = fc.double({ min: 0, max: 96_000, noNaN: true });
    fc.assert(fc.property(frequency, (f) => Math.abs(melToHz(hzToMel(f)) - f) <= 1e-12 * (1 + f)));
  });

  it("refuses what is not finite", () => {
    expect(() => melToHz(Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melToHz: mel must be a finite number of at least 0, got NaN]`,
    );
  });
});

describe("melFrequencies", () => {
  it("agrees with librosa.mel_frequencies", () => {
    const got = melFrequencies(12, { fMin: 30, fMax: 9000 });
    for (const [i, want] of scales.melFrequencies.entries()) expect(got[i]).toBeCloseTo(want, 9);
  });

  it("refuses a single frequency and an empty range", () => {
    expect(() => melFrequencies(1)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrequencies: count must be an integer of at least 2, got 1]`,
    );
    expect(() => melFrequencies(3, { fMin: 500, fMax: 400 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: melFrequencies: fMin must be below fMax, got [500, 400]]`,
    );
  });
});

describe("melFilterbank", () => {
  it("agrees with librosa.filters.mel", () => {
    const { sampleRate, options, data } = scales.filterbank;
    const bank = melFilterbank(sampleRate, options);
    const want = unpacked(data);
    expect([bank.rows, bank.cols, bank.data.length]).toEqual([40, 257, want.length]);
    for (let i = 0; i < want.length; i++) expect(Math.abs(bank.data[i]! - want[i]!)).toBeLessThan(1e-9);
  });

  it("leaves rows of zeros where bands are narrower than the bins are apart, as librosa does", () => {
    const bank = melFilterbank(22050, { nFft: 64, nMels: 64 });
    const sums = Array.from({ length: 64 }, (_, m) => bank.data.subarray(m * 33, (m + 1) * 33).reduce((a, b) => a + b));
    expect(sums.some((sum) => sum === 0)).toBe(true);
  });
});

describe("hann", () => {
  it("agrees with scipy's periodic window", () => {
    for (const [i, want] of scales.hann8.entries()) expect(hann(8)[i]).toBeCloseTo(want, 15);
  });

  it("refuses a length that is no positive integer", () => {
    expect(() => hann(0)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: hann: length must be a positive integer, got 0]`,
    );
  });
});
