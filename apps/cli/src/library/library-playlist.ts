import { playlist, type Playlist, type PlaylistOptions, pointOfWord } from "@swar/recommend";
import type { Database } from "@swar/storage";
import type { AffectPoint } from "@swar/units";
import { type LibraryPool, libraryPool } from "./library-pool.ts";
import type { LibraryQuestion } from "./library-rules.ts";
import { type LibraryAnswer, shownList } from "./shown-list.ts";

/** What is asked of the library: a way, and the rules. */
export interface LibraryPlaylistQuestion extends LibraryQuestion, Omit<PlaylistOptions, "listener" | "now"> {
  readonly now: number;
  /** How many tracks are gathered about each place at first, in [1, ∞). */
  readonly about?: number | undefined;
}

/** What `playlist` may look at about a place before it gives something up; of lists longer than 160 tracks, so many times their number. */
const ABOUT = 1280;
const ABOUT_TIMES = 8;

/** How many times as many are gathered where an artist comes too often, or the length is not as asked. */
const GROWTH = 4;

/**
 * The sequence of tracks of the library that leads best from one place to another, as `playlist` makes it of a catalogue. It is
 * asked again with the tracks about each place that its answer wants, until there is no new one.
 * @throws SwarError `not-found` where there is nothing to choose from; `invalid-argument` as `playlist`.
 */
export async function libraryPlaylist(
  db: Database,
  question: LibraryPlaylistQuestion,
): Promise<LibraryAnswer<Playlist>> {
  const { mode, played } = question;
  const [from, to] = [placeOf(question.from), placeOf(question.to)];
  const pool = await libraryPool(db, question, played);
  const points = new Map<string, AffectPoint>();
  add(points, mode === "compensatory" ? [to] : [from, middle(from, to), to]);
  for (let about = question.about ?? ABOUT; ;) {
    await pool.gather([...points.values()], about);
    const list = playlist(pool.catalogue(), { ...question, ...pool.asked });
    const isNew = add(
      points,
      list.tracks.map(({ wanted }) => wanted),
    );
    if (isNew) continue;
    const more = question.about === undefined && about < ABOUT_TIMES * list.tracks.length;
    if (!more && !isWanting(list, pool)) return await shownList(db, list, pool);
    about *= GROWTH;
  }
}

/** Whether tracks that were not gathered may help. */
function isWanting({ relaxed }: Playlist, pool: LibraryPool): boolean {
  const helped = relaxed.some(({ constraint }) => constraint === "perArtist" || constraint === "length");
  return helped && !pool.isWhole() && !pool.isFull();
}

function placeOf(mood: AffectPoint | string): AffectPoint {
  return typeof mood === "string" ? pointOfWord(mood) : mood;
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
