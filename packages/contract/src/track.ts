/** Tracks of the library. */
import { z } from "@hono/zod-openapi";
import { attentionSchema, curveSchema, modelSchema, quadrantSchema, uncertaintySchema } from "./affect.ts";

/** What Spotify gave of a track, or what is estimated in its place; absent where nobody knows. */
export const featuresSchema = z
  .object({
    acousticness: z.number().optional(),
    danceability: z.number().optional(),
    energy: z.number().optional(),
    instrumentalness: z.number().optional(),
    liveness: z.number().optional(),
    loudness: z.number().optional().openapi({ description: "Decibels." }),
    speechiness: z.number().optional(),
    tempo: z.number().optional().openapi({ description: "Beats a minute." }),
    valence: z.number().optional().openapi({ description: "Spotify's own, not that of the plane." }),
    key: z.number().optional().openapi({ description: "Semitones above C, from 0 to 11." }),
    mode: z
      .union([z.literal(0), z.literal(1)])
      .optional()
      .openapi({ description: "1 for major, 0 for minor." }),
  })
  .openapi("Features");

/** A track of the library. */
export const trackSchema = z
  .object({
    id: z.number().int(),
    content: z
      .string()
      .openapi({ description: "What identifies it: a digest of its audio, or its line of a catalogue." }),
    source: z.enum(["audio", "catalogue"]),
    title: z.string().optional(),
    artist: z.string().optional(),
    album: z.string().optional(),
    genre: z.string().optional(),
    year: z.number().int().optional(),
    language: z.string().optional(),
    explicit: z.boolean().optional(),
    duration: z.number().optional().openapi({ description: "Seconds." }),
    arousal: z.number(),
    valence: z.number(),
    quadrant: quadrantSchema,
    uncertainty: uncertaintySchema.optional(),
    features: featuresSchema,
    model: modelSchema,
    added: z.iso.datetime(),
  })
  .openapi("Track");

/** A track of the library, as a value. */
export type TrackView = z.infer<typeof trackSchema>;

/** A file of a track. */
export const fileSchema = z
  .object({
    path: z.string(),
    bytes: z.number(),
    modified: z.iso.datetime(),
    missing: z.iso.datetime().optional().openapi({ description: "Since when it is not there." }),
  })
  .openapi("File");

/** A track with all that is known of it. */
export const trackDetailsSchema = trackSchema
  .extend({
    curve: curveSchema.optional(),
    attention: attentionSchema.optional(),
    descriptors: z.unknown().optional(),
    warnings: z.array(z.string()).readonly().optional(),
    files: z.array(fileSchema).readonly(),
    hasCover: z.boolean(),
    plays: z.number().int(),
    lastPlayed: z.iso.datetime().optional(),
  })
  .openapi("TrackDetails");

/** A track with all that is known of it, as a value. */
export type TrackDetailsView = z.infer<typeof trackDetailsSchema>;

/** A page of tracks. */
export const trackPageSchema = z
  .object({
    tracks: z.array(trackSchema).readonly(),
    next: z
      .string()
      .optional()
      .openapi({ description: "What the next page is asked for with after; absent on the last one." }),
    total: z
      .number()
      .int()
      .optional()
      .openapi({ description: "How many tracks there are in all, where it was asked for." }),
  })
  .openapi("TrackPage");

/** A number of a track, as a path has it. */
export const trackIdSchema = z.object({
  id: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be a whole number above 0")
    .transform(Number)
    .openapi({ description: "The track's number.", example: "12" }),
});
