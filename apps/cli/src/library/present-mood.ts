import { nearestWords } from "@swar/recommend";
import { type Database, latestMoods, recordMood } from "@swar/storage";
import { type AffectPoint, SwarError } from "@swar/units";

/** How long what was said of a mood counts as the present one, in milliseconds. */
const PRESENT = 2 * 3_600_000;

/** Who is asked where nothing was said; undefined where that is nobody, or there was no answer. */
export type AskMood = () => Promise<AffectPoint | undefined>;

/**
 * How the listener feels now: what was said last within two hours before `now`, else what `ask` hears, which is noted.
 * @throws SwarError `invalid-argument` where nothing is known of it.
 */
export async function presentMood(db: Database, now: Date, ask: AskMood): Promise<AffectPoint> {
  const [last] = await latestMoods(db, 1);
  if (last && now.getTime() - last.at.getTime() <= PRESENT) return { arousal: last.arousal, valence: last.valence };
  const told = await ask();
  if (told) {
    await recordMood(db, { at: now, ...told });
    return told;
  }
  const got = last ? `${nearestWords(last, 1)[0]?.word} ${ago(now.getTime() - last.at.getTime())}` : "none";
  throw new SwarError(
    "invalid-argument",
    `now: a mood must have been said within the last two hours, got ${got}; say one with swar mood WORD, or name it in place of now`,
  );
}

function ago(milliseconds: number): string {
  const hours = Math.round(milliseconds / 3_600_000);
  return hours < 48 ? `${hours} hours ago` : `${Math.round(hours / 24)} days ago`;
}
