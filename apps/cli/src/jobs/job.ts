/** An audio file that is to be heard and kept, as the queue holds it: plain data. */
export interface AudioJob {
  /** Absolute, on the machine that found it. */
  readonly path: string;
  /** As `contentDigest` gives it. */
  readonly content: string;
  /** Bytes. */
  readonly size: number;
  /** When it was last changed, in milliseconds since 1970. */
  readonly modified: number;
  /** That it is to be heard though the same model has heard it. */
  readonly again?: boolean | undefined;
}

/**
 * How a job ended: with a track, or with what a `SwarError` said of the file. `known`: another worker had heard the file and kept
 * the track, but had gone before its job was noted as done.
 */
export type JobOutcome =
  | { readonly trackId: number; readonly known?: boolean }
  | { readonly error: { readonly code: string; readonly message: string } };

/** What can be said of a job. `retry`: whoever had it has gone, and it waits for another. */
export type JobState = "created" | "retry" | "active" | "completed" | "cancelled" | "failed";

/** A job and what has become of it. A file that cannot be heard makes its job `failed`. */
export interface QueuedJob extends AudioJob {
  readonly id: string;
  readonly state: JobState;
  readonly created: Date;
  readonly started?: Date | undefined;
  /** When it ended, however it did. */
  readonly completed?: Date | undefined;
  /** Of what was heard. */
  readonly trackId?: number | undefined;
  readonly error?: { readonly code: string; readonly message: string } | undefined;
}
