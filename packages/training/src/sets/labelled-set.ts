/** A labelled set of music as every loader gives it, whatever its files look like. */
import type { Quadrant, Seconds, Unit } from "@swar/units";
import type { Gems } from "./gems.ts";
import type { LabelScale } from "./label-scale.ts";
import type { SetWarning } from "./set-log.ts";

/** The layouts that can be read. */
export type SetName = "deam" | "emomusic" | "pmemo" | "quadrants" | "emotify" | "vgmidi" | "table";

/** Labels of music with what they hang on. */
export interface LabelledSet {
  readonly name: SetName;
  /** As a sentence calls it, such as "DEAM". */
  readonly title: string;
  readonly items: readonly SetItem[];
  /** What `group` of the items is. */
  readonly groupedBy: "artist" | "series" | "song" | "group";
  /** What was repaired, left out or is missing, counted. */
  readonly warnings: readonly SetWarning[];
}

/** A clip, an excerpt or a piece. */
export interface SetItem {
  /** As the set calls it. */
  readonly id: string;
  /** The audio file's path; absent where there is none in the folder. */
  readonly audio?: string;
  /** What must not stand on both sides of a split: artist or series, in lower case; else the item alone. */
  readonly group: string;
  readonly artist?: string;
  readonly title?: string;
  readonly genre?: string;
  /** The part of a split that the authors published, such as "evaluation". */
  readonly part?: string;
  /** Perceived arousal and valence of the whole. */
  readonly labels?: StaticLabels;
  /** Perceived arousal and valence over time. */
  readonly curve?: LabelCurve;
  /** What single raters said over time, where it was asked for. */
  readonly raterCurves?: readonly RaterCurve[];
  readonly quadrant?: Quadrant;
  /** The share of raters who *felt* each emotion. */
  readonly felt?: { readonly shares: Readonly<Record<Gems, Unit>>; readonly raters: number };
}

/** One value on each axis. */
export interface OnAxes<T> {
  readonly arousal: T;
  readonly valence: T;
}

/** Labels of a whole item, in [0, 1]. */
export interface StaticLabels extends OnAxes<Unit> {
  /** The scale that the file has them on. */
  readonly scale: LabelScale;
  /** What people said of the music, or means of word norms over its tags: weak. */
  readonly source: "ratings" | "tags";
  /** Standard deviation between raters, in units of [0, 1]. */
  readonly spread?: OnAxes<number>;
  readonly raters?: number;
}

/** Labels over time, in [0, 1]. */
export interface LabelCurve extends OnAxes<readonly Unit[]> {
  /** When each value holds, from the start of the audio file; ascending, not always evenly spaced. */
  readonly times: readonly Seconds[];
  readonly scale: LabelScale;
  /** What to leave out at the start, where raters were still finding their place. */
  readonly skip: Seconds;
  /** Standard deviation between raters at each time, in units of [0, 1]. */
  readonly spread?: OnAxes<readonly number[]>;
  readonly raters?: number;
}

/** What one rater said at the times of the item's curve, in [0, 1]. */
export interface RaterCurve extends OnAxes<readonly Unit[]> {
  /** The same for all items that one person rated; it means nothing outside this reading of the set. */
  readonly rater: number;
}
