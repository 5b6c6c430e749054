/** What the tracks of an answer must be, and the tracks of answers. */
import { z } from "@hono/zod-openapi";
import { pointSchema, uncertaintySchema } from "./affect.ts";

const range = (description: string) =>
  z
    .strictObject({ min: z.number().optional(), max: z.number().optional() })
    .optional()
    .openapi({ description: `${description}; an absent end is open.` });

const names = z.array(z.string().min(1).max(500)).max(100).readonly().optional();

/** What the tracks must be; where not everything can hold, the answer says what gave way. */
export const constraintsSchema = z
  .strictObject({
    tempo: range("Beats a minute"),
    loudness: range("Decibels"),
    energy: range("From 0 to 1"),
    year: range("The year in which it came out"),
    familiarity: range("How well the listener knows it, from 0 to 1"),
    genre: names.openapi({ description: "Any of these." }),
    language: names.openapi({ description: "Any of these." }),
    explicit: z.boolean().optional().openapi({ description: "false: none that is marked explicit." }),
    perArtist: z.number().int().min(1).optional().openapi({ description: "Most tracks of one artist." }),
    repeatDays: z.number().min(0).optional().openapi({ description: "None that was heard within so many days." }),
    mustInclude: names.openapi({ description: "Tracks that must be there, by their ids.", example: ["12"] }),
  })
  .openapi("Constraints");

/** What an answer may be made of, beside its constraints. */
export const sourceFields = {
  without: names.openapi({
    description: "Tracks by their ids and artists by their names that must not come this time.",
  }),
  withoutFiles: z.boolean().optional().openapi({ description: "true: also tracks of which no file is there." }),
};

/** What else a person should know of an answer. */
export const notesField = z
  .array(z.string())
  .readonly()
  .openapi({ description: "What a person should know of the answer besides, a sentence each." });

/** A track of an answer. */
export const chosenTrackSchema = z
  .object({
    id: z.string().openapi({ description: "The track's number, as text.", example: "12" }),
    title: z.string(),
    artist: z.string(),
    album: z.string().optional(),
    genre: z.string().optional(),
    year: z.number().optional(),
    language: z.string().optional(),
    explicit: z.boolean().optional(),
    location: z.string().optional().openapi({ description: "Where players find it." }),
    duration: z.number(),
    arousal: z.number(),
    valence: z.number(),
    uncertainty: uncertaintySchema.optional(),
    tempo: z.number().optional(),
    loudness: z.number().optional(),
    energy: z.number().optional(),
    key: z.number().optional(),
    mode: z.enum(["major", "minor"]).optional(),
    familiarity: z.number().optional(),
    plays: z.number().optional(),
    lastPlayed: z.number().optional().openapi({ description: "Milliseconds since 1970." }),
  })
  .openapi("ChosenTrack");

/** What every track of an answer has beside it. */
export const choiceSchema = z.object({
  track: chosenTrackSchema,
  felt: pointSchema,
  reason: z.string().openapi({ description: "Why it is there, as a sentence." }),
  breaks: z.array(z.string()).readonly().openapi({ description: "The constraints that it breaks." }),
});

/** A constraint that could not hold. */
export const relaxationSchema = z
  .object({
    constraint: z.string(),
    tracks: z.number().int().openapi({ description: "How many tracks of the answer break it." }),
    words: z.string().openapi({ description: "The same as a sentence." }),
  })
  .openapi("Relaxation");
