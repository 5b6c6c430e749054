/** Analyses of files of the server's machine, which run in the background. */
import { z } from "@hono/zod-openapi";
import { failureSchema } from "./analysis.ts";
import { additionSchema } from "./folder.ts";

/** In the order in which it comes about. */
const JOB_STATES = ["created", "retry", "active", "completed", "cancelled", "failed"] as const;

/** What can be said of a job. */
export type JobState = (typeof JOB_STATES)[number];

/** The analysis of one file. */
export const jobSchema = z
  .object({
    id: z.string(),
    path: z.string(),
    state: z.enum(JOB_STATES),
    created: z.iso.datetime(),
    started: z.iso.datetime().optional(),
    completed: z.iso.datetime().optional(),
    error: failureSchema.optional(),
  })
  .openapi("Job");

/** The analysis of one file, as a value. */
export type JobView = z.infer<typeof jobSchema>;

/** How many jobs there are in each state. */
export const jobCountsSchema = z
  .object({
    queued: z.number().int(),
    active: z.number().int(),
    completed: z.number().int(),
    cancelled: z.number().int(),
    failed: z.number().int(),
  })
  .openapi("JobCounts");

/** How many jobs there are in each state, the newest of them, and what is being added by them. */
export const jobListSchema = z
  .object({
    counts: jobCountsSchema,
    recent: z.array(jobSchema).readonly(),
    additions: z.array(additionSchema).readonly().openapi({ description: "The newest first." }),
  })
  .openapi("JobList");

/** Which job. */
export const jobIdSchema = z.object({ id: z.string().min(1).max(100) });

/** Files that are to be analysed. */
export const jobRequestSchema = z
  .strictObject({
    paths: z
      .array(z.string().min(1).max(32_768))
      .min(1)
      .max(100)
      .readonly()
      .openapi({ description: "Absolute paths of audio files on the machine that the server runs on, at most 100." }),
  })
  .openapi("JobRequest", { example: { paths: ["/music/song.flac"] } });

/** The jobs that were added. */
export const addedJobsSchema = z.object({ jobs: z.array(jobSchema).readonly() }).openapi("AddedJobs");
