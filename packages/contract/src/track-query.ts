/** Which tracks are listed, as a query says it. */
import { z } from "@hono/zod-openapi";
import { quadrantSchema } from "./affect.ts";

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const RANGE = new RegExp(`^(?:(?:${NUMBER})?,(?:${NUMBER})?)$`);

/** `low,high`; either may be left out. */
const range = (description: string, example: string) =>
  z
    .string()
    .regex(RANGE, "must be low,high, of which one may be left out: 80,120 or 80, or ,120")
    .transform(rangeOf)
    .optional()
    .openapi({ description: `${description}, as low,high; one may be left out.`, example });

function rangeOf(text: string): { min?: number | undefined; max?: number | undefined } {
  const [min, max] = text.split(",").map((part) => (part === "" ? undefined : Number(part)));
  return { min, max };
}

const name = z.string().min(1).max(500);

/** A name, or several of which any will do. */
const names = (description: string) =>
  z
    .union([name, z.array(name).max(100)])
    .transform((value) => (typeof value === "string" ? [value] : value))
    .optional()
    .openapi({
      type: "array",
      items: { type: "string" },
      description: `${description}; given several times, any of them.`,
    });

const flag = (description: string) =>
  z
    .enum(["true", "false"])
    .transform((text) => text === "true")
    .optional()
    .openapi({ description });

/** What tracks can be sorted by. */
const TRACK_ORDERS = [
  "added",
  "title",
  "artist",
  "album",
  "genre",
  "year",
  "duration",
  "arousal",
  "valence",
  "tempo",
  "energy",
  "loudness",
] as const;

/** The most tracks of one page. */
const LONGEST_PAGE = 500;

/** Which tracks are meant. */
const filterFields = {
  text: z.string().max(500).optional().openapi({
    description: "Words, each the begin of a word of title, artist, album or genre.",
    example: "ravel bol",
  }),
  source: z.enum(["audio", "catalogue"]).optional(),
  quadrant: quadrantSchema.optional(),
  arousal: range("Arousal", "0.6,1"),
  valence: range("Valence", "0.5,"),
  tempo: range("Beats a minute", "60,90"),
  loudness: range("Decibels", ",-14"),
  energy: range("Energy", ",0.4"),
  year: range("Year", "1970,1979"),
  duration: range("Seconds", "120,360"),
  genre: names("Genre"),
  artist: names("Artist"),
  album: names("Album"),
  language: names("Language"),
  ids: z
    .string()
    .regex(/^[1-9]\d{0,8}(,[1-9]\d{0,8}){0,499}$/, "must be at most 500 numbers of tracks with commas between them")
    .transform((text) => text.split(",").map(Number))
    .optional()
    .openapi({
      description: "Numbers of tracks with commas between them, at most 500; all on one page unless limit is given.",
      example: "12,7,31",
    }),
  explicit: flag("false: without tracks that are marked explicit; true: only those."),
  playable: flag("true: only tracks with a file that is there. false: only those without."),
  withoutBanned: flag("true: without banned tracks and artists."),
};

/** Which tracks are drawn. */
export const pointsQuerySchema = z.strictObject(filterFields);

/** What of the library is listed, and in which order. */
export const trackQuerySchema = z.strictObject({
  ...filterFields,
  sort: z.enum(TRACK_ORDERS).optional().openapi({ description: "What tracks are sorted by; artist unless given." }),
  descending: flag("true: the other way round."),
  after: z.string().max(2000).optional().openapi({ description: "What the page before gave as next." }),
  limit: z
    .string()
    .regex(/^\d{1,9}$/, "must be a whole number")
    .transform(Number)
    .refine((value) => value >= 1 && value <= LONGEST_PAGE, `must be from 1 to ${LONGEST_PAGE}`)
    .optional()
    .openapi({ description: `Tracks on a page, at most ${LONGEST_PAGE}; 50 unless given.`, example: "50" }),
  total: flag("true: says how many tracks there are in all."),
});

/** Which tracks are meant, as a value. */
export type PointsQuery = z.infer<typeof pointsQuerySchema>;
