import { describe, expect, it } from "vitest";
import { tonalDescriptors } from "./tonal-descriptors.ts";
import { tonalFrames } from "./tonal-framer.ts";
import { framesOf, TONAL_GOLDEN } from "./tonal-golden.testing.ts";
import { TONAL_NAMES, tonalVector } from "./tonal-vector.ts";

const { cases, names, tolerance } = TONAL_GOLDEN;
const [major, minor] = [cases[0]!, cases[1]!];
const rangeOf = (stretch: readonly [number, number] | null) => (stretch ? { from: stretch[0], to: stretch[1] } : {});

describe("tonalVector", () => {
  it("has the names of the oracle, each once", () => {
    expect(TONAL_NAMES).toEqual(names);
    expect(new Set(TONAL_NAMES).size).toBe(TONAL_NAMES.length);
  });

  it.each(cases)("agrees with numpy, scipy and librosa on $name", (example) => {
    const vector = tonalVector(tonalDescriptors(framesOf(example.signal), rangeOf(example.stretch)));
    const off = names.filter((_, i) => {
      const want = example.descriptors[i]!;
      return !(Math.abs(vector[i]! - want) <= tolerance * Math.max(1, Math.abs(want)));
    });
    expect(off).toEqual([]);
  });
});

describe("tonalDescriptors", () => {
  it("hears major as major and minor as minor, in every set of profiles", () => {
    const modes = (example: typeof major): number[] =>
      Object.values(tonalDescriptors(framesOf(example.signal)).keys.whole).map((fit) => Math.sign(fit.majorMinusMinor));
    expect(modes(major)).toEqual([1, 1, 1, 1]);
    expect(modes(minor)).toEqual([-1, -1, -1, -1]);
  });

  it("turns chroma to the tonic: the third tells the mode", () => {
    const { degrees: inMajor } = tonalDescriptors(framesOf(major.signal));
    const { degrees: inMinor } = tonalDescriptors(framesOf(minor.signal));
    expect(inMajor.whole.majorThird).toBeGreaterThan(2 * inMajor.whole.minorThird);
    expect(inMinor.whole.minorThird).toBeGreaterThan(2 * inMinor.whole.majorThird);
  });

  it("finds the triads of a cadence on its three degrees, and its step from the fourth to the fifth", () => {
    const { motion, chords } = tonalDescriptors(framesOf(major.signal));
    const { tonic, fourth, fifth } = chords.fast.major;
    expect(tonic + fourth + fifth).toBeGreaterThan(0.7);
    expect(motion.majorToMajor.majorSecond).toBeGreaterThan(0.1);
  });

  it("hardly changes when the piece is transposed", () => {
    const notes = major.signal.notes!.map(([midi, ...rest]) => [midi + 2, ...rest] as const);
    const moved = tonalDescriptors(framesOf({ ...major.signal, notes }));
    const { keys, degrees } = tonalDescriptors(framesOf(major.signal));
    expect(moved.keys.whole.krumhansl.majorMinusMinor).toBeCloseTo(keys.whole.krumhansl.majorMinusMinor, 1);
    expect(moved.degrees.whole.fifth).toBeCloseTo(degrees.whole.fifth, 1);
  });

  it("is finite for silence, and hears no chord in it", () => {
    const silent = tonalDescriptors(tonalFrames({ samples: new Float32Array(50_000), sampleRate: 22050 }));
    expect(tonalVector(silent).every(Number.isFinite)).toBe(true);
    expect(Object.values(silent.chords.middle.share).every((share) => share === 0)).toBe(true);
    expect(silent.keys.whole.krumhansl.majorMinusMinor).toBeCloseTo(0, 6);
  });

  it("refuses no frames, and ranges that are none", () => {
    const empty = tonalFrames({ samples: new Float32Array(), sampleRate: 22050 });
    expect(() => tonalDescriptors(empty)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonalDescriptors: frames must not be empty, got 0]`,
    );
    expect(() => tonalDescriptors(framesOf(major.signal), { from: 7, to: 7 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonalDescriptors: range must lie within 0 to 140 and not be empty, got "7 to 7"]`,
    );
    expect(() => tonalDescriptors(framesOf(major.signal), { to: 141 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonalDescriptors: range must lie within 0 to 140 and not be empty, got "0 to 141"]`,
    );
  });
});
