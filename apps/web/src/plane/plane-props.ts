/** What the plane can show, and what can be done on it. All places are in [0, 1]; valence to the right, arousal upwards. */
import type { AffectPoint, Seconds } from "@swar/units";
import type { ReactNode } from "react";
import type { PlaneScale } from "./plane-scale.ts";

/** Many places, as columns: up to 100,000 stay fluid. Give the same object as long as it says the same. */
export interface PlanePoints {
  readonly valence: ArrayLike<number>;
  readonly arousal: ArrayLike<number>;
  /** What point `i` is called; shown when one points at it, and read out. */
  readonly name?: (index: number) => string;
  /** A second line: an artist, say. */
  readonly note?: (index: number) => string | undefined;
  /** 1 where a filter lets the point through; the others are barely there and cannot be picked. */
  readonly shown?: Uint8Array;
}

/** A course over the plane: of a song over time, or of a playlist. */
export interface PlanePath {
  readonly id: string;
  readonly name: string;
  readonly valence: ArrayLike<number>;
  readonly arousal: ArrayLike<number>;
  /** When each point holds; rising. Without it, the points are numbered. */
  readonly time?: ArrayLike<Seconds>;
  /** `heard` in the colours of quadrants, growing with time (the default); `planned` dashed; `other` in grey, to compare with. */
  readonly look?: "heard" | "planned" | "other";
  /** Where the playhead is; none where undefined. */
  readonly at?: Seconds | undefined;
  /** One standard deviation about the playhead. */
  readonly uncertainty?: AffectPoint | undefined;
  /** A press on the path: jump there. */
  readonly onPick?: (time: Seconds) => void;
}

/** A single place that is shown. */
export interface PlaneMarker {
  readonly id: string;
  readonly point: AffectPoint;
  readonly name: string;
  readonly note?: string;
  /** One to three letters in it: the place in a playlist. Where markers would cover each other, they stand beside their places. */
  readonly text?: string;
  /** `dot` (the default), `ring` for what is less important, `now` for what is playing or being talked of. */
  readonly look?: "dot" | "ring" | "now";
  /** One standard deviation of each axis, drawn as an ellipse. */
  readonly uncertainty?: AffectPoint | undefined;
  /** Its name stands beside it all the time. */
  readonly named?: boolean;
  readonly onPick?: () => void;
}

/** A place that a person sets: by a press or drag anywhere, or with the keyboard. With several, a press moves the nearest. */
export interface PlaneHandle {
  readonly id: string;
  /** "Now", "Where to": stands beside it, and is read out. */
  readonly name: string;
  /** Undefined until it is set; the next press sets it. */
  readonly point: AffectPoint | undefined;
  /** `settled` is false while a hand still drags. */
  readonly onMove: (point: AffectPoint, settled: boolean) => void;
  /** `goal` has a flag's look; `now` (the default) that of a pin. */
  readonly look?: "now" | "goal";
}

/** A rectangle of the plane. */
export interface PlaneRegion {
  readonly valence: readonly [low: number, high: number];
  readonly arousal: readonly [low: number, high: number];
}

export interface PlaneProps {
  /** What is seen on it, for ears: "The mood of Raag Yaman over time". */
  readonly label: string;
  /** Words for moods in the background: `few` unless said otherwise. */
  readonly words?: "none" | "few" | "all";
  readonly points?: PlanePoints | undefined;
  /** Points that stand out. */
  readonly chosen?: readonly number[];
  readonly onPickPoint?: (index: number) => void;
  readonly paths?: readonly PlanePath[];
  readonly markers?: readonly PlaneMarker[];
  readonly handles?: readonly PlaneHandle[];
  /** A rectangle that was drawn, and what is told when another is drawn, changed or (undefined) cleared. */
  readonly region?: PlaneRegion | undefined;
  readonly onRegion?: (region: PlaneRegion | undefined, settled: boolean) => void;
  /** More SVG on top, in pixels of `scale`. */
  readonly overlay?: (scale: PlaneScale) => ReactNode;
}
