/** What happens in the library, as it is told to those who watch. */
import { z } from "@hono/zod-openapi";
import { additionSchema } from "./folder.ts";
import { jobCountsSchema } from "./job.ts";

/** How it stands with the background: the data of events named jobs. */
export const jobsEventSchema = z
  .object({ counts: jobCountsSchema, additions: z.array(additionSchema).readonly() })
  .openapi("JobsEvent");

/** Which tracks came, changed or went: the data of events named tracks. */
export const tracksEventSchema = z
  .object({
    changed: z
      .union([z.array(z.number().int()).readonly(), z.literal("many")])
      .openapi({ description: "The ids of the tracks; many where there are many, or nobody knows which." }),
    version: z.string().openapi({ description: "Of the library; the same where nothing has changed." }),
  })
  .openapi("TracksEvent");

/** One of those events. */
export type LibraryEvent =
  | { readonly event: "jobs"; readonly data: z.infer<typeof jobsEventSchema> }
  | { readonly event: "tracks"; readonly data: z.infer<typeof tracksEventSchema> };
