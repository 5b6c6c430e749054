/** What an evaluation of quadrants says where no arousal and valence are predicted: plain data, as `AffectEvaluation`. */
import type { Quadrant } from "@swar/units";
import type { Estimate, Resampling } from "./affect-evaluation.ts";
import type { Confusion } from "./confusion.ts";

/** How well one quadrant was told from the others, as one class of four. */
export interface ClassScores {
  readonly quadrant: Quadrant;
  /** How many truly belong to it. */
  readonly support: number;
  /** How many were said to belong to it. */
  readonly predicted: number;
  /** Of those said to belong to it, the share that does, in [0, 1]; 0 where none was. */
  readonly precision: Estimate;
  /** Of those that belong to it, the share that was found, in [0, 1]; 0 where none does. */
  readonly recall: Estimate;
  /** The harmonic mean of both, in [0, 1]. */
  readonly f1: Estimate;
}

/** What is reached by saying one quadrant of everything. */
export interface ClassBaseline {
  /** The quadrant that it says. */
  readonly quadrant: Quadrant;
  readonly accuracy: Estimate;
  readonly macroF1: Estimate;
}

/** How well quadrants were predicted, beside saying the commonest one of everything. */
export interface ClassEvaluation {
  /** How many rows. */
  readonly count: number;
  readonly resampling: Resampling;
  readonly accuracy: Estimate;
  readonly macroF1: Estimate;
  /** One entry for each of `QUADRANTS`, in that order, also where a quadrant does not occur. */
  readonly perClass: readonly ClassScores[];
  readonly confusion: Confusion;
  readonly baseline: ClassBaseline;
}

/** The quadrant of each of the first prototype's numbers `emotion_label`, 0 to 3. */
export const LABEL_QUADRANTS = ["Q3", "Q4", "Q2", "Q1"] as const satisfies readonly Quadrant[];
