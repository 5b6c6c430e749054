import { type AffectPoint, check, SwarError } from "@swar/units";
import { foldName } from "../catalogue/fold-name.ts";
import { editDistance } from "./edit-distance.ts";
import { MOOD_WORDS, type MoodWord } from "./mood-words.ts";

/**
 * Where `word` lies on the plane, case aside.
 * @throws SwarError `invalid-argument` where the table has no such word; names those that are spelt most alike.
 * @example pointOfWord("Neutral") // { arousal: 0.5, valence: 0.5 }
 */
export function pointOfWord(word: string): AffectPoint {
  const asked = foldName(word);
  const found = MOOD_WORDS.find((mood) => mood.word === asked);
  if (found) return { arousal: found.arousal, valence: found.valence };
  const similar = MOOD_WORDS.map((mood) => ({ word: mood.word, distance: editDistance(asked, mood.word) }))
    .sort((a, b) => a.distance - b.distance || (a.word < b.word ? -1 : 1))
    .slice(0, 3);
  const words = similar.map((mood) => mood.word).join(", ");
  const got = JSON.stringify(word);
  throw new SwarError(
    "invalid-argument",
    `mood: must be a word of the table, got ${got}; did you mean one of ${words}?`,
  );
}

/**
 * The `count` words nearest to `point`, the nearest first.
 * @throws SwarError `invalid-argument` where `count` is no whole number from 1.
 * @example nearestWords({ arousal: 0.5, valence: 0.49 }, 1).map((mood) => mood.word) // ["neutral"]
 */
export function nearestWords(point: AffectPoint, count: number): readonly MoodWord[] {
  check(Number.isInteger(count) && count >= 1, "nearestWords", "count must be a whole number from 1", count);
  const away = (mood: MoodWord): number => (mood.arousal - point.arousal) ** 2 + (mood.valence - point.valence) ** 2;
  const placed = MOOD_WORDS.map((mood) => ({ mood, away: away(mood) }));
  return placed
    .sort((a, b) => a.away - b.away)
    .slice(0, count)
    .map(({ mood }) => mood);
}

/**
 * A point as it is, or that of a word; on the plane.
 * @throws SwarError `invalid-argument` where it is neither.
 */
export function placeOf(asked: AffectPoint | string, where: string): AffectPoint {
  if (typeof asked === "string") return pointOfWord(asked);
  const { arousal, valence } = asked;
  const inside = [arousal, valence].every((x) => x >= 0 && x <= 1);
  check(inside, where, "arousal and valence must be in [0, 1], or a word of the table", [arousal, valence]);
  return { arousal, valence };
}
