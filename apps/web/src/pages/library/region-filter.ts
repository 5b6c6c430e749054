import type { PlaneRegion } from "../../plane/plane-props.ts";
import type { LibraryFilter } from "./library-query.ts";
import { type OpenRange, readRange } from "./range-text.ts";

const DIGITS = 1000;
const rounded = (value: number): number => Math.round(value * DIGITS) / DIGITS;

/** A rectangle of the plane as the filters that it is. */
export function regionFilter(region: PlaneRegion | undefined): Pick<LibraryFilterChanges, "arousal" | "valence"> {
  const text = (range: readonly [number, number]): string => range.map(rounded).join(",");
  return { valence: region && text(region.valence), arousal: region && text(region.arousal) };
}

/** The rectangle that filters draw; undefined where they leave the plane whole. */
export function filterRegion({ valence, arousal }: LibraryFilter): PlaneRegion | undefined {
  if (valence === undefined && arousal === undefined) return undefined;
  return { valence: closed(readRange(valence)), arousal: closed(readRange(arousal)) };
}

type LibraryFilterChanges = Readonly<Record<keyof LibraryFilter, string | undefined>>;

function closed([low = 0, high = 1]: OpenRange): readonly [number, number] {
  return [low, high];
}
