import { trackClash } from "@swar/recommend";
import type { Recommendation } from "../../api/api-types.ts";
import type { PlanTrack } from "./plan.ts";

type Found = Recommendation["tracks"][number];

/** What a clash of key and tempo with a neighbour costs, as for a whole playlist. */
const CONTINUITY = 0.01;
/** What an artist costs who is there already, and one who is the next or the last before: as much as 0.1 and 0.2 of a way off the place. */
const AGAIN = 0.01;
const NEXT_TO = 0.04;

/**
 * Of tracks that were `found` for the place of `place` in `list`, the one that costs least: how far off it lies, what it clashes with
 * the tracks before and after, and whether its artist is there already. What breaks fewer constraints comes before all others.
 */
export function bestBetween(found: readonly Found[], list: readonly PlanTrack[], place: PlanTrack): Found | undefined {
  const at = list.findIndex(({ track }) => track.id === place.track.id);
  const beside = [list[at - 1], list[at + 1]].filter((one) => one !== undefined);
  const others = new Set(list.filter((one) => one !== list[at]).map(({ track }) => track.artist));
  const cost = ({ track, cost: off }: Found): number => {
    const clashes = beside.reduce((sum, one) => sum + trackClash(one.track, track), 0);
    const isBeside = beside.some((one) => one.track.artist === track.artist);
    const artist = track.artist === "" ? 0 : isBeside ? NEXT_TO : others.has(track.artist) ? AGAIN : 0;
    return off + CONTINUITY * clashes + artist;
  };
  const least = Math.min(...found.map(({ breaks }) => breaks.length));
  return found.filter(({ breaks }) => breaks.length === least).toSorted((a, b) => cost(a) - cost(b))[0];
}
