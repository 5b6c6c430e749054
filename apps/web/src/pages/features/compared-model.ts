import type { SongGuess } from "../../engine/index.ts";

/** A model beside the one that comes with the app. */
export interface ComparedModel {
  /** As the engine knows it. */
  readonly id: string;
  readonly name: string;
  /** How good it says it is. */
  readonly worth: string;
}

/** What such a model says of the features as they are set. */
export interface ComparedGuess extends ComparedModel {
  readonly guess: SongGuess | undefined;
}
