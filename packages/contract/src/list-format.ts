import { z } from "@hono/zod-openapi";

/** The media types of the formats in which a list of tracks is given. */
export const LIST_TYPES = {
  json: "application/json",
  m3u8: "application/vnd.apple.mpegurl",
  xspf: "application/xspf+xml",
  jspf: "application/jspf+json",
  csv: "text/csv",
  text: "text/plain",
} as const;

/** A format in which a list of tracks is given. */
export type ListFormat = keyof typeof LIST_TYPES;

/** All formats in which a list of tracks is given. */
export const LIST_FORMATS = Object.keys(LIST_TYPES) as [ListFormat, ...ListFormat[]];

/** How a list of tracks is given. */
export const listQuerySchema = z.strictObject({
  format: z.enum(LIST_FORMATS).optional().openapi({
    description: "How the answer is written; where absent, as the Accept header says, json unless it says otherwise.",
  }),
});
