import type { Unit } from "@swar/units";

/**
 * What is being done for a song: `waiting` for those before it, `starting` the engine and opening the model, `decoding` what
 * only the browser can decode, `listening`.
 */
export type ListeningStage = "waiting" | "starting" | "decoding" | "listening";

/** How far the analysis of a song is: `part` is of its stage, and stays 0 where a stage cannot tell. */
export interface ListeningProgress {
  readonly stage: ListeningStage;
  readonly part: Unit;
}
