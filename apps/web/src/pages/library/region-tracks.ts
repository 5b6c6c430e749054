import { POINT_FLAGS, type Points } from "@swar/contract";
import { spreadSample } from "./spread-sample.ts";

/** Tracks that can be played, for a list of them. */
export interface RegionChoice {
  /** From the quietest to the liveliest. */
  readonly ids: readonly number[];
  /** Seconds in all; of unknown lengths four minutes each. */
  readonly seconds: number;
  /** Where the list begins and ends: the first and last of them. */
  readonly from: { readonly valence: number; readonly arousal: number };
  readonly to: { readonly valence: number; readonly arousal: number };
}

/** A list may name so many tracks that must be in it. */
const MOST = 100;
const USUAL = 240;

/**
 * About `minutes` of tracks among `points` that can be played, spread over all their arousal; undefined where none can.
 */
export function regionTracks(points: Points, minutes: number): RegionChoice | undefined {
  const playable = [...points.ids.keys()].filter((i) => ((points.flags[i] as number) & POINT_FLAGS.playable) !== 0);
  if (playable.length === 0) return undefined;
  const rising = playable.toSorted((a, b) => (points.arousal[a] as number) - (points.arousal[b] as number));
  const length = (i: number): number => {
    const seconds = points.duration[i] as number;
    return Number.isNaN(seconds) ? USUAL : seconds;
  };
  const total = (all: readonly number[]): number => all.reduce((sum, i) => sum + length(i), 0);
  const mean = total(rising) / rising.length;
  const count = Math.max(1, Math.min(MOST, Math.round((minutes * 60) / Math.max(mean, 1))));
  const chosen = spreadSample(rising, count);
  const point = (i: number) => ({ valence: points.valence[i] as number, arousal: points.arousal[i] as number });
  return {
    ids: chosen.map((i) => points.ids[i] as number),
    seconds: total(chosen),
    from: point(chosen[0] as number),
    to: point(chosen.at(-1) as number),
  };
}
