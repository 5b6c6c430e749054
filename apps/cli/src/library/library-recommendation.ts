import { placeOf, recommend, type Recommendation, type RecommendOptions } from "@swar/recommend";
import type { TrackShelf } from "@swar/storage";
import { libraryPool } from "./library-pool.ts";
import type { LibraryQuestion } from "./library-rules.ts";
import { type LibraryAnswer, shownList } from "./shown-list.ts";

/** What is asked of the library: a place, and the rules. */
export interface LibraryRecommendQuestion extends LibraryQuestion, Omit<RecommendOptions, "listener" | "now"> {
  readonly now: number;
  /** How many tracks are gathered at first, in [1, ∞). */
  readonly about?: number | undefined;
}

/** How many times as many are gathered where an artist comes too often all the same, or there are too few. */
const GROWTH = 4;

/**
 * The tracks of the library that are nearest to a target, as `recommend` finds them in a catalogue.
 * @throws SwarError `not-found` where there is nothing to choose from; `invalid-argument` as `recommend`.
 */
export async function libraryRecommendation(
  shelf: TrackShelf,
  question: LibraryRecommendQuestion,
): Promise<LibraryAnswer<Recommendation>> {
  const target = placeOf(question.target, "recommend: target");
  const pool = await libraryPool(shelf, question);
  let count = question.about ?? lookedAt(question);
  for (;;) {
    await pool.gather([target], count);
    const list = recommend(pool.catalogue(), { ...question, ...pool.asked, target });
    if (!isWanting(list, question) || pool.isWhole() || pool.isFull()) return await shownList(shelf.db, list, pool);
    count *= GROWTH;
  }
}

/** How many tracks `recommend` looks at first. */
function lookedAt({ count, diversity = 0, continuity = 0 }: LibraryRecommendQuestion): number {
  if (count === undefined) return 100;
  return diversity > 0 || continuity > 0 ? Math.max(100, 4 * count) : count + 1;
}

/** Whether more tracks may help. */
function isWanting(
  { relaxed, tracks }: Recommendation,
  { constraints: { mustInclude = [] } = {} }: LibraryRecommendQuestion,
): boolean {
  // Where every track was named, the list is longer than asked, not shorter.
  const isShort = relaxed.some(({ constraint }) => constraint === "length") && tracks.length > mustInclude.length;
  return isShort || relaxed.some(({ constraint }) => constraint === "perArtist");
}
