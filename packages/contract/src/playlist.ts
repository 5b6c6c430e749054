import { z } from "@hono/zod-openapi";
import { pointSchema } from "./affect.ts";
import { choiceSchema, constraintsSchema, notesField, relaxationSchema, sourceFields } from "./constraints.ts";
import { moodSchema } from "./mood.ts";

const mode = z.enum(["iso", "compensatory", "direct"]);

/** What is asked for: music that leads from one place to another. */
export const playlistRequestSchema = z
  .strictObject({
    from: moodSchema.openapi({
      description: "The present mood; the word now means what was said last with swar mood.",
    }),
    to: moodSchema.openapi({ description: "Where to go." }),
    minutes: z.number().positive().max(1440).openapi({ description: "How long in all.", example: 30 }),
    mode: mode.optional().openapi({
      description:
        "iso begins at the present mood, goes evenly to the other and stays there; direct goes evenly and arrives with the last track; compensatory is there from the first track on. iso unless given.",
    }),
    constraints: constraintsSchema.optional(),
    ...sourceFields,
    dwell: z.number().min(0).lt(1).optional().openapi({ description: "Part of the time that iso stays at the end." }),
    startRadius: z.number().positive().optional().openapi({ description: "How far off the first track may lie." }),
    maxStep: z.number().positive().optional().openapi({ description: "The longest step from track to track." }),
    continuity: z.number().min(0).max(10).optional().openapi({ description: "What a clash of key and tempo costs." }),
    preferFamiliar: z.number().min(0).max(10).optional().openapi({ description: "What an unknown track costs." }),
    played: z
      .array(z.string().min(1).max(500))
      .max(1000)
      .readonly()
      .optional()
      .openapi({ description: "Ids of what was played already, in order, where a list is made anew in its middle." }),
    title: z.string().min(1).max(200).optional().openapi({ description: "What a file of the answer is called." }),
  })
  .openapi("PlaylistRequest", { example: { from: "sad", to: "calm", minutes: 30, constraints: { perArtist: 2 } } });

/** What is asked for, as a value. */
export type PlaylistRequest = z.infer<typeof playlistRequestSchema>;

/** The answer: tracks in order, and what is to be known of them together. */
export const playlistSchema = z
  .object({
    mode,
    from: pointSchema,
    to: pointSchema,
    tracks: z.array(choiceSchema.extend({ start: z.number(), wanted: pointSchema })).readonly(),
    seconds: z.number(),
    smoothness: z.object({ arousal: z.number().optional(), valence: z.number().optional() }),
    evenness: z.number(),
    relaxed: z.array(relaxationSchema).readonly(),
    notes: notesField,
    cost: z.number(),
    lowerBound: z.number(),
  })
  .openapi("Playlist");
