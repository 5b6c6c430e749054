import { pointOfWord, recommend, type Recommendation, type RecommendOptions } from "@swar/recommend";
import type { Database } from "@swar/storage";
import { libraryPool } from "./library-pool.ts";
import type { LibraryQuestion } from "./library-rules.ts";
import { type LibraryAnswer, shownList } from "./shown-list.ts";

/** What is asked of the library: a place, and the rules. */
export interface LibraryRecommendQuestion extends LibraryQuestion, Omit<RecommendOptions, "listener" | "now"> {
  readonly now: number;
  /** How many tracks are gathered at first, in [1, ∞). */
  readonly about?: number | undefined;
}

/** Gathered at least, for each track asked for, and for each minute. */
const ABOUT = 1280;
const A_TRACK = 32;
const A_MINUTE = 16;

/** How many times as many are gathered where an artist comes too often, or there are too few. */
const GROWTH = 4;

/**
 * The tracks of the library that are nearest to a target, as `recommend` finds them in a catalogue.
 * @throws SwarError `not-found` where there is nothing to choose from; `invalid-argument` as `recommend`.
 */
export async function libraryRecommendation(
  db: Database,
  question: LibraryRecommendQuestion,
): Promise<LibraryAnswer<Recommendation>> {
  const { count = 0, minutes = 0 } = question;
  const target = typeof question.target === "string" ? pointOfWord(question.target) : question.target;
  const pool = await libraryPool(db, question);
  for (let about = question.about ?? Math.max(ABOUT, A_TRACK * count, A_MINUTE * minutes); ; about *= GROWTH) {
    await pool.gather([target], Math.ceil(about));
    const list = recommend(pool.catalogue(), { ...question, ...pool.asked, target });
    if (!isWanting(list, question) || pool.isWhole() || pool.isFull()) return await shownList(db, list, pool);
  }
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
