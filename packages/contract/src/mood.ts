import { z } from "@hono/zod-openapi";
import { pointSchema } from "./affect.ts";

/** A place on the plane: a point, or a word of the table of moods. */
export const moodSchema = z
  .union([z.string().min(1).max(100), pointSchema], { error: "must be a word, or arousal and valence from 0 to 1" })
  .openapi("Mood", { description: "A word of GET /api/words, or a point.", example: "calm" });

/** How the listener feels now. */
export const moodRequestSchema = z
  .strictObject({ mood: moodSchema })
  .openapi("MoodRequest", { example: { mood: "calm" } });

/** How the listener said to feel, and when. */
export const moodEntrySchema = pointSchema
  .extend({
    at: z.iso.datetime(),
    word: z.string().openapi({ description: "The word that lies nearest.", example: "calm" }),
  })
  .openapi("MoodEntry");

/** What was said last, the latest first. */
export const moodListSchema = z.object({ moods: z.array(moodEntrySchema).readonly() }).openapi("MoodList");
