/* Reads golden/tonal/tonal.json, which golden/tonal/make.py makes, and makes its frames. */
import { readFileSync } from "node:fs";
import type { Pcm } from "@swar/units";
import { type Recipe, synthesised } from "../descriptors/tonal-rhythm.testing.ts";
import { tonalFrames } from "./tonal-framer.ts";
import type { TonalFrames } from "./tonal-frames.ts";

/** One signal, and what numpy, scipy and librosa say of it. */
export interface TonalCase {
  readonly name: string;
  readonly signal: Recipe;
  /** From which frame to which the descriptors are; all where null. */
  readonly stretch: readonly [from: number, to: number] | null;
  readonly frames: number;
  /** Every `rowsEvery`th row of the frames. */
  readonly rows: readonly (readonly number[])[];
  readonly descriptors: readonly number[];
}

/** The whole file. */
export interface TonalGolden {
  readonly tolerance: number;
  readonly rowsEvery: number;
  readonly names: readonly string[];
  readonly cases: readonly TonalCase[];
}

const file = new URL("../../../../golden/tonal/tonal.json", import.meta.url);

/** What numpy, scipy and librosa say. */
export const TONAL_GOLDEN = JSON.parse(readFileSync(file, "utf8")) as TonalGolden;

const signals = new Map<string, Pcm>();
const made = new Map<string, TonalFrames>();

/** The signal of `recipe`, made once. */
export function signalOf(recipe: Recipe): Pcm {
  const key = JSON.stringify(recipe);
  const known = signals.get(key) ?? synthesised(recipe);
  signals.set(key, known);
  return known;
}

/** Our frames of the signal of `recipe`, made once. */
export function framesOf(recipe: Recipe): TonalFrames {
  const key = JSON.stringify(recipe);
  const known = made.get(key) ?? tonalFrames(signalOf(recipe));
  made.set(key, known);
  return known;
}
