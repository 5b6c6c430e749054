/* Reads golden/features/descriptors-spectral.json, which golden/features/descriptors.py makes, and compares with it. */
import type { Pcm } from "@swar/units";
import { expect, it } from "vitest";
import { golden, unpacked } from "../golden.testing.ts";

/** Every option that a golden case gives: each function takes its own. */
export interface GoldenOptions {
  readonly nFft?: number;
  readonly hopLength?: number;
  readonly nMels?: number;
  readonly nMfcc?: number;
  readonly fMin?: number;
  readonly nBands?: number;
  readonly quantile?: number;
  readonly rollPercent?: number;
  readonly amin?: number;
}

interface Case {
  readonly signal: string;
  readonly sampleRate: number;
  readonly options: GoldenOptions;
  readonly frames: number;
  readonly double: Readonly<Record<string, string>>;
  readonly single: Readonly<Record<string, string>>;
}

interface SpectralGolden {
  readonly tolerances: Readonly<
    Record<string, { readonly floor: number; readonly double: number; readonly single: number }>
  >;
  readonly cases: readonly Case[];
}

/** What is measured: the numbers of each frame, in a row. */
export type Measure = (pcm: Pcm, options: GoldenOptions) => Float64Array | Float32Array;

/**
 * Says, in a test for each case and precision, that `measure` agrees with librosa's numbers called `name`.
 * `golden/features/descriptors.py` says which are there.
 */
export function agreesWithLibrosa(name: string, measure: Measure): void {
  const { tolerances, cases } = golden("descriptors-spectral") as SpectralGolden;
  const tolerance = tolerances[name]!;
  for (const { signal, sampleRate, options, ...numbers } of cases) {
    for (const precision of ["double", "single"] as const) {
      const packed = numbers[precision][name];
      if (packed === undefined) continue;
      it(`agrees with librosa in ${precision} precision on ${signal} ${JSON.stringify(options)}`, () => {
        const { samples } = golden(signal) as { samples: string };
        const ours = measure({ samples: unpacked(samples), sampleRate }, options);
        const theirs = unpacked(packed);
        expect(ours.length).toBe(theirs.length);
        expect(worst(ours, theirs, tolerance.floor)).toBeLessThan(tolerance[precision]);
      });
    }
  }
}

/** The largest distance, relative to the larger of `floor` and their number. */
function worst(ours: ArrayLike<number>, theirs: Float32Array, floor: number): number {
  return theirs.reduce(
    (most, their, i) => Math.max(most, Math.abs(ours[i]! - their) / Math.max(Math.abs(their), floor)),
    0,
  );
}
