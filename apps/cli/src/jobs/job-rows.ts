import type { AudioJob, JobState, QueuedJob } from "./job.ts";

/** A line of pg-boss's table of jobs. */
export interface JobRow {
  readonly id: string;
  readonly data: AudioJob;
  readonly state: JobState;
  /** What the work gave, or the error that it ended with. */
  readonly output: unknown;
  readonly created_on: Date;
  readonly started_on: Date | null;
  readonly completed_on: Date | null;
  readonly singleton_key: string;
}

/** The job of a line. */
export function jobOfRow({ id, data, state, output, created_on, started_on, completed_on }: JobRow): QueuedJob {
  const { error, trackId } = (output ?? {}) as Pick<QueuedJob, "error" | "trackId">;
  return {
    ...data,
    id,
    state: state === "completed" && error ? "failed" : state,
    created: created_on,
    started: started_on ?? undefined,
    completed: completed_on ?? undefined,
    trackId: state === "completed" ? trackId : undefined,
    error: error ?? (state === "failed" ? { code: "worker-lost", message: LOST } : undefined),
  };
}

const LOST =
  "analysis: whoever hears a file must live to tell, got workers that ended under it again and again; move the file away, or report it";
