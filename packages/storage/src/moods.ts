import type { AffectPoint } from "@swar/units";
import { desc } from "drizzle-orm";
import { checkOnPlane } from "./check-on-plane.ts";
import type { Database } from "./database.ts";
import { moods } from "./schema.ts";

/** How the listener said to feel, and when. */
export interface Mood extends AffectPoint {
  readonly at: Date;
}

/**
 * Notes how the listener feels.
 * @throws SwarError `invalid-argument` where the point does not lie in [0, 1]².
 */
export async function recordMood(db: Database, { at, arousal, valence }: Mood): Promise<void> {
  checkOnPlane({ arousal, valence }, "recordMood", "a mood");
  await db.insert(moods).values({ at, arousal, valence });
}

/** What was said last, the latest first; at most `limit`, in [1, ∞). */
export async function latestMoods(db: Database, limit: number): Promise<Mood[]> {
  const { at, arousal, valence } = moods;
  return await db.select({ at, arousal, valence }).from(moods).orderBy(desc(at), desc(moods.id)).limit(limit);
}

/** Forgets all that was said. Gives how often that was. */
export async function forgetMoods(db: Database): Promise<number> {
  const rows = await db.delete(moods).returning({ id: moods.id });
  return rows.length;
}
