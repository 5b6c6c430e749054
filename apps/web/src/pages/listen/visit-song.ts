import type { ListeningProgress } from "../../engine/index.ts";
import type { Findings } from "./findings.ts";

/** Where a song of this visit stands: `stopped` by the person, `gone` where only the library knows it and no file is there. */
export type SongState = "hearing" | "heard" | "failed" | "stopped" | "gone";

/** A song of this visit. */
export interface VisitSong {
  /** `track-12` for track 12 of the library. */
  readonly id: string;
  readonly title: string;
  readonly artist?: string | undefined;
  /** The file, or its address on the app's own origin. */
  readonly source: File | string;
  /** Its number in the library. */
  readonly track?: number | undefined;
  readonly state: SongState;
  readonly progress: ListeningProgress;
  readonly error?: unknown;
  /** What is known of it so far. */
  readonly findings?: Findings | undefined;
  /** The id of the model that it was, or is, heard with; undefined for the library's. */
  readonly model: string | undefined;
}
