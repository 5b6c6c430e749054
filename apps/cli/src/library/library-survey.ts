/**
 * The whole library at a glance: every track that may come, ordered about a place by what `recommend` counts. No index of a database gives
 * tracks by a distance that is weighed with their uncertainty; columns in memory do, a million in some milliseconds.
 */
import { familiarityOf, type Range } from "@swar/recommend";
import { type Database, playTimes, type RowFilter, rowFilter, type TrackColumns } from "@swar/storage";
import type { AffectPoint } from "@swar/units";
import type { LibraryRules } from "./library-rules.ts";
import { nearestRows } from "./nearest-rows.ts";

/** A look at all tracks that may come. */
export interface LibrarySurvey {
  /** Numbers of the `count` tracks that come first about `point`, and perhaps of some more. */
  readonly nearest: (point: AffectPoint, count: number) => readonly number[];
  /** How many tracks may come. */
  readonly size: () => number;
}

/** Which tracks come first, besides those that are near. */
export interface Preferences {
  /** How well the listener should know them. */
  readonly familiarity?: Range | undefined;
  readonly preferFamiliar?: number | undefined;
}

/** More than every distance, uncertainty and unfamiliarity together. */
const BREACH = 16;

/** Looks at the tracks that `filter` lets pass, and at what each breaks of the wishes. */
export async function librarySurvey(
  db: Database,
  columns: TrackColumns,
  { filter, wishes }: Pick<LibraryRules, "filter" | "wishes">,
  preferences: Preferences,
): Promise<LibrarySurvey> {
  const mayCome = await rowFilter(db, columns, filter);
  const meets: RowFilter[] = [];
  for (const wish of wishes) meets.push(await rowFilter(db, columns, wish));
  const isAsked = preferences.familiarity !== undefined || (preferences.preferFamiliar ?? 0) > 0;
  const familiarity = isAsked ? unfamiliarity(columns, await playTimes(db), preferences) : () => 0;
  const costs = (row: number, most: number): number => {
    const broken = brokenBy(meets, row, most);
    return broken > most ? broken : broken + familiarity(row);
  };
  return {
    nearest: (point, count) => nearestRows(columns, { mayCome, costs }, point, count),
    size: () => columns.ids.reduce((count, _, row) => count + (mayCome(row) ? 1 : 0), 0),
  };
}

/** What the track in a row breaks: two breaches for the first wish, four for the second …, added; no more is added above `most`. */
function brokenBy(meets: readonly RowFilter[], row: number, most: number): number {
  let broken = 0;
  for (let i = meets.length - 1; i >= 0 && broken <= most; i--) if (!meets[i]!(row)) broken += BREACH * (2 << i);
  return broken;
}

/** What it costs that a track is not known as it should be: less than any wish, since it is what is given up first. */
function unfamiliarity(
  { ids }: TrackColumns,
  times: ReadonlyMap<number, number>,
  { familiarity, preferFamiliar = 0 }: Preferences,
): (row: number) => number {
  const [low, high] = [Math.fround(familiarity?.min ?? 0), Math.fround(familiarity?.max ?? 1)];
  return (row) => {
    const known = familiarityOf(times.get(ids[row]!) ?? 0);
    const isAsAsked = Math.fround(known) >= low && Math.fround(known) <= high;
    return (isAsAsked ? 0 : BREACH) + preferFamiliar * (1 - known);
  };
}
