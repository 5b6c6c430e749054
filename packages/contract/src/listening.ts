/** What a listener does with tracks: changes what they are called, hears them, bans them. */
import { z } from "@hono/zod-openapi";
import { trackSchema } from "./track.ts";

const tag = z.string().min(1).max(500).nullable().optional();

/** Tags that are changed; null clears one. */
export const tagChangesSchema = z
  .strictObject({
    title: tag,
    artist: tag,
    album: tag,
    genre: tag,
    language: tag.openapi({ description: "Best a code of BCP 47.", example: "hi" }),
    year: z.number().int().min(-9999).max(9999).nullable().optional(),
    explicit: z.boolean().nullable().optional(),
  })
  .refine((changes) => Object.keys(changes).length > 0, "must name at least one tag")
  .openapi("TagChanges", {
    description: "Tags that are changed in the library, not in the file; null clears one.",
    example: { genre: "raga", language: "hi", year: null },
  });

/** Tags that are changed, as a value. */
export type TagChanges = z.infer<typeof tagChangesSchema>;

/** That a track was heard. */
export const playSchema = z
  .strictObject({
    at: z.iso
      .datetime({ offset: true })
      .optional()
      .openapi({ description: "When it began; now unless given.", example: "2026-03-01T20:15:00Z" }),
    seconds: z.number().min(0).max(1e6).optional().openapi({ description: "For how long it was heard." }),
  })
  .openapi("Play", { example: { seconds: 180 } });

const artist = z.string().trim().min(1).max(500);

/** Artists of whom nothing is to be proposed. */
export const artistsSchema = z
  .strictObject({ artists: z.array(artist).min(1).max(1000).readonly() })
  .openapi("Artists", { example: { artists: ["AC/DC"] } });

/** Artists that are allowed again. */
export const artistQuerySchema = z.strictObject({
  name: z
    .union([artist, z.array(artist).max(1000)])
    .transform((value) => (typeof value === "string" ? [value] : value))
    .openapi({
      type: "array",
      items: { type: "string" },
      description: "The artist's name; may be given several times.",
      example: "AC/DC",
    }),
});

/** What is never proposed. */
export const bansSchema = z
  .object({ tracks: z.array(trackSchema).readonly(), artists: z.array(z.string()).readonly() })
  .openapi("Bans");
