import type { CheckpointInfo } from "@swar/model";

/** A model that can be chosen, and what it says of itself. */
export interface ModelCard {
  readonly id: string;
  /** What it hears: sound, or Spotify's features of songs. */
  readonly kind: "audio" | "songs";
  /** Whether the person brought it. */
  readonly own: boolean;
  readonly info: CheckpointInfo;
}
