/**
 * The tracks among which an answer is looked for. About each place where one may be wanted those are gathered that come first by what
 * `recommend` counts: broken constraints, distance, uncertainty, unfamiliarity. So the answer is that of the whole library,
 * of which only these few have to be read.
 */
import {
  type Catalogue,
  type Constraints,
  createCatalogue,
  type Listener,
  type Track as SearchTrack,
} from "@swar/recommend";
import {
  allTracks,
  banKeys,
  type Database,
  type PlayCount,
  playCounts,
  type Track,
  type TrackShelf,
} from "@swar/storage";
import { type AffectPoint, SwarError } from "@swar/units";
import { type LibraryQuestion, libraryRules } from "./library-rules.ts";
import { librarySurvey } from "./library-survey.ts";
import { trackNumber } from "./named-track.ts";
import { playSource } from "./play-source.ts";
import { searchTrack } from "./search-track.ts";

/** A track of the library, and how often it was heard. */
export interface PooledTrack {
  readonly track: Track;
  readonly heard: PlayCount | undefined;
}

/** What `recommend` is asked with. */
interface Asked {
  readonly constraints: Constraints;
  readonly listener: Listener;
  readonly preferFamiliar: number | undefined;
  readonly now: number;
}

/** Tracks that were gathered, and more that can be. */
export interface LibraryPool {
  /** Adds the `count` tracks that come first about each of `points`. */
  readonly gather: (points: readonly AffectPoint[], count: number) => Promise<void>;
  /** Whether no track is left out that may come. */
  readonly isWhole: () => boolean;
  /** Whether it is so large that it should not grow. */
  readonly isFull: () => boolean;
  readonly catalogue: () => Catalogue;
  /** By their numbers as text. */
  readonly tracks: ReadonlyMap<string, PooledTrack>;
  readonly asked: Asked;
  /** What a person should know of where the tracks come from. */
  readonly note: string | undefined;
}

/** Tracks in a full pool; they take a second or two to read. */
const FULL = 60_000;

/**
 * A pool for `question`, with nothing in it but the tracks that must come and those of the numbers `others`.
 * @throws SwarError `not-found` where there is nothing to choose from; `invalid-argument` where a track that must come is not in
 *   the library.
 */
export async function libraryPool(
  shelf: TrackShelf,
  question: LibraryQuestion,
  others: readonly string[] = [],
): Promise<LibraryPool> {
  const { db } = shelf;
  const { constraints: { familiarity, mustInclude = [] } = {}, preferFamiliar, now } = question;
  const columns = await shelf.columns();
  const source = playSource(columns, question.withoutFiles === true);
  const rules = libraryRules({ ...question, withoutFiles: !source.needsFiles }, await banKeys(db));
  const tracks = new Map<string, PooledTrack>();
  const named = [...mustInclude, ...others].map(trackNumber).filter((id) => id !== undefined);
  await load(db, tracks, named);
  refuseUnknown(mustInclude, tracks);
  const asked = { constraints: rules.constraints, listener: rules.listener, preferFamiliar, now };
  const survey = await librarySurvey(db, columns, rules, { familiarity, preferFamiliar });
  const [done, gathered] = [new Set<string>(), new Set<number>()];
  const about = (point: AffectPoint, count: number): readonly number[] => {
    const key = `${point.arousal} ${point.valence} ${count}`;
    const ids = done.has(key) ? [] : survey.nearest(point, count);
    done.add(key);
    return ids;
  };
  return {
    gather: async (points, count) => {
      for (const point of points) for (const id of about(point, count)) gathered.add(id);
      await load(
        db,
        tracks,
        [...gathered].filter((id) => !tracks.has(String(id))),
      );
    },
    isWhole: () => gathered.size === survey.size(),
    isFull: () => tracks.size >= FULL,
    catalogue: () => createCatalogue([...tracks.values()].map(searched)),
    tracks,
    asked,
    note: source.note,
  };
}

function searched({ track, heard }: PooledTrack): SearchTrack {
  return searchTrack(track, heard);
}

async function load(db: Database, tracks: Map<string, PooledTrack>, ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const heard = await playCounts(db, ids);
  for await (const batch of allTracks(db, { filter: { ids } })) {
    for (const track of batch) tracks.set(String(track.id), { track, heard: heard.get(track.id) });
  }
}

function refuseUnknown(mustInclude: readonly string[], tracks: ReadonlyMap<string, PooledTrack>): void {
  const unknown = mustInclude.filter((id) => !tracks.has(id));
  if (unknown.length === 0) return;
  throw new SwarError(
    "invalid-argument",
    `mustInclude: it must name tracks of the library by their numbers, got ${unknown.join(", ")}; swar library list shows them`,
  );
}
