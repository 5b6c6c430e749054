/** What the server says of itself and of its library. */
import { z } from "@hono/zod-openapi";
import { pointSchema } from "./affect.ts";

const count = z.number().int();

/** What is in the library, in numbers. */
export const libraryCountsSchema = z
  .object({
    tracks: count,
    audio: count,
    catalogue: count,
    artists: count,
    seconds: z.number(),
    quadrants: z.object({ Q1: count, Q2: count, Q3: count, Q4: count }),
    files: count.openapi({ description: "Files that are there." }),
    missing: count.openapi({ description: "Files that are not." }),
  })
  .openapi("LibraryCounts");

/** That the server answers, and its database too. */
export const healthSchema = z
  .object({
    status: z.literal("ok"),
    version: z.string(),
    backend: z.enum(["embedded", "server"]),
    uptime: z.number().openapi({ description: "Seconds since it began." }),
  })
  .openapi("Health");

/** The words for moods, and where they lie. */
export const wordsSchema = z
  .object({ words: z.array(pointSchema.extend({ word: z.string() })).readonly() })
  .openapi("Words");
