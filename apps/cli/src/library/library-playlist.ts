import { placeOf, playlist, type Playlist, type PlaylistOptions } from "@swar/recommend";
import type { TrackShelf } from "@swar/storage";
import type { AffectPoint } from "@swar/units";
import { libraryPool } from "./library-pool.ts";
import type { LibraryQuestion } from "./library-rules.ts";
import { type LibraryAnswer, shownList } from "./shown-list.ts";

/** What is asked of the library: a way, and the rules. */
export interface LibraryPlaylistQuestion extends LibraryQuestion, Omit<PlaylistOptions, "listener" | "now"> {
  readonly now: number;
  /** How many tracks are gathered about each place at first, in [1, ∞). */
  readonly about?: number | undefined;
}

/** How many tracks `playlist` looks at about a place, at most and of long lists, and how many times as many where these hold no answer. */
const LOOKED_AT = 320;
const LOOKED_AT_A_TRACK = 2;
const GROWTH = 4;

/**
 * The sequence of tracks of the library that leads best from one place to another, as `playlist` makes it of a catalogue. It is
 * asked again with the tracks about each place that its answer wants, until there is no new one.
 * @throws SwarError `not-found` where there is nothing to choose from; `invalid-argument` as `playlist`.
 */
export async function libraryPlaylist(
  shelf: TrackShelf,
  question: LibraryPlaylistQuestion,
): Promise<LibraryAnswer<Playlist>> {
  const { mode, played } = question;
  const [from, to] = [placeOf(question.from, "playlist: from"), placeOf(question.to, "playlist: to")];
  const pool = await libraryPool(shelf, question, played);
  const points = new Map<string, AffectPoint>();
  add(points, mode === "compensatory" ? [to] : [from, middle(from, to), to]);
  let count = question.about ?? LOOKED_AT;
  for (;;) {
    await pool.gather([...points.values()], count);
    const list = playlist(pool.catalogue(), { ...question, ...pool.asked });
    const places = list.tracks.map(({ wanted }) => wanted);
    const looked = LOOKED_AT_A_TRACK * places.length;
    const isLong = question.about === undefined && looked > count;
    if (isLong) count = looked;
    if (add(points, places) || isLong) continue;
    const isWanting = list.relaxed.some(({ constraint }) => constraint === "perArtist" || constraint === "length");
    if (!isWanting || pool.isWhole() || pool.isFull()) return await shownList(shelf.db, list, pool);
    count *= GROWTH;
  }
}

function middle(a: AffectPoint, b: AffectPoint): AffectPoint {
  return { arousal: (a.arousal + b.arousal) / 2, valence: (a.valence + b.valence) / 2 };
}

/** Adds places to `points`. True where one was new. */
function add(points: Map<string, AffectPoint>, places: readonly AffectPoint[]): boolean {
  const before = points.size;
  for (const place of places) points.set(`${place.arousal} ${place.valence}`, place);
  return points.size > before;
}
