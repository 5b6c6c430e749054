import type { Unit } from "@swar/units";
import { fifthsOf } from "../catalogue/columns.ts";
import type { Track } from "../catalogue/track.ts";
import { keyClash, tempoClash } from "./likeness.ts";

/**
 * How much two tracks clash one after the other: the mean of tempo and key, in [0, 1], each 0.5 where it is unknown. It is what
 * `continuity` weighs between the neighbours of a playlist.
 * @example trackClash({ tempo: 80, key: 0, mode: "major" }, { tempo: 80, key: 9, mode: "minor" }) // 0
 */
export function trackClash(a: Pick<Track, "tempo" | "key" | "mode">, b: Pick<Track, "tempo" | "key" | "mode">): Unit {
  return (tempoClash(a.tempo ?? Number.NaN, b.tempo ?? Number.NaN) + keyClash(fifthsOf(a), fifthsOf(b))) / 2;
}
