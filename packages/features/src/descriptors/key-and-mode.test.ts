import { describe, expect, it } from "vitest";
import { keyAndMode, keyOfProfile } from "./key-and-mode.ts";
import { signalOf, TONAL_RHYTHM } from "./tonal-rhythm.testing.ts";

const { tolerance, signals } = TONAL_RHYTHM;
const NO_KEY = { tonic: 0, mode: "major", correlation: 0, margin: 0 };

describe("keyAndMode", () => {
  it.each(signals)("agrees with numpy's correlations of librosa's chroma on $name", ({ key, ...example }) => {
    const found = keyAndMode(signalOf({ key, ...example }), example.options);
    expect([found.tonic, found.mode]).toEqual([key.tonic, key.mode]);
    expect(Math.abs(found.correlation - key.correlation)).toBeLessThan(tolerance.key);
    expect(Math.abs(found.margin - key.margin)).toBeLessThan(tolerance.key);
  });

  it.each(signals.filter(({ known }) => known !== null))("hears the key of $name", (example) => {
    const { tonic, mode } = keyAndMode(signalOf(example), example.options);
    expect(`${tonic} ${mode}`).toBe(example.known);
  });

  it("hears no key in silence", () => {
    expect(keyAndMode({ samples: new Float32Array(3000), sampleRate: 22050 })).toEqual(NO_KEY);
  });

  it("refuses samples that are not finite, and no samples", () => {
    const key = (...samples: number[]): unknown =>
      keyAndMode({ samples: Float32Array.from(samples), sampleRate: 22050 });
    expect(() => key(0, Number.NaN)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: spectrumFramer: samples must be finite, got NaN]`,
    );
    expect(() => key()).toThrowErrorMatchingInlineSnapshot(`[SwarError: chroma: audio must hold samples, got 0]`);
  });
});

describe("keyOfProfile", () => {
  const MAJOR = [6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88];
  const MINOR = [6.33, 2.68, 3.52, 5.38, 2.6, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17];
  const from = (tonic: number, profile: readonly number[]): Float64Array =>
    Float64Array.from(profile, (_, c) => profile[(c - tonic + 12) % 12]!);

  it("finds each key in its own profile", () => {
    for (let tonic = 0; tonic < 12; tonic++) {
      expect(keyOfProfile(from(tonic, MAJOR))).toMatchObject({ tonic, mode: "major" });
      expect(keyOfProfile(from(tonic, MINOR))).toMatchObject({ tonic, mode: "minor" });
      expect(keyOfProfile(from(tonic, MINOR)).correlation).toBeCloseTo(1, 10);
    }
  });

  it("does not depend on the unit of the profile", () => {
    const { correlation, margin } = keyOfProfile(from(4, MAJOR));
    const loud = keyOfProfile(from(4, MAJOR).map((share) => 3 + 1000 * share));
    expect(loud.correlation).toBeCloseTo(correlation, 10);
    expect(loud.margin).toBeCloseTo(margin, 10);
  });

  it("finds no key where all pitch classes are alike", () => {
    const { correlation, margin } = keyOfProfile(new Float64Array(12).fill(0.1));
    expect(correlation).toBeCloseTo(0, 3);
    expect(margin).toBeCloseTo(0, 3);
  });

  it("refuses what is no profile", () => {
    expect(() => keyOfProfile(new Float64Array(11))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: keyOfProfile: profile must hold 12 numbers, got 11]`,
    );
    expect(() => keyOfProfile(new Float64Array(12).fill(Infinity))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: keyOfProfile: profile must be finite, got Infinity]`,
    );
  });
});
