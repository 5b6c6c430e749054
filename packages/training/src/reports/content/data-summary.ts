/** What a run learned from, in numbers. */
import type { Quadrant } from "@swar/units";

/** How often each stretch of a scale occurs; bin `i` is [start + i × width, start + (i + 1) × width). */
export interface Distribution {
  /** What is counted, such as "arousal". */
  readonly name: string;
  readonly start: number;
  readonly width: number;
  readonly counts: readonly number[];
}

/** One column of features. */
export interface FeatureSummary {
  readonly name: string;
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly greatest: number;
  /** How many rows lack it. */
  readonly missing: number;
}

/** Where the rows of a run come from and what they look like. */
export interface DataSummary {
  /** The table or folder, as the person called it. */
  readonly source?: string | undefined;
  /** How many rows there were. */
  readonly rows: number;
  /** How many were used. */
  readonly used: number;
  /** Why the others were left out; the counts add up to `rows - used`. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  /** How missing values were treated, in a sentence. */
  readonly missing?: string | undefined;
  /** What was kept together in splits. */
  readonly groups?: { readonly column: string; readonly count: number; readonly largest: number } | undefined;
  /** The sides of the split. */
  readonly parts?: readonly { readonly name: string; readonly rows: number; readonly groups?: number }[] | undefined;
  /** How the labels are spread. */
  readonly labels?: readonly Distribution[] | undefined;
  /** How many rows lie in each quadrant by their labels. */
  readonly quadrants?: Readonly<Partial<Record<Quadrant, number>>> | undefined;
  readonly features?: readonly FeatureSummary[] | undefined;
}
