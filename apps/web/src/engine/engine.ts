import type { SongFeatures } from "@swar/features";
import type { HeardSong } from "./heard-song.ts";
import type { ListeningProgress } from "./listening-progress.ts";
import type { ModelCard } from "./model-card.ts";
import type { SongGuess } from "./song-guess.ts";

/** What `Engine.analyze` takes besides the song. */
export interface ListenOptions {
  /** Really stops: the thread that hears is ended, and the next song starts another. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ListeningProgress) => void) | undefined;
  /** The id of a model that hears sound; the one that comes with the app unless given. */
  readonly model?: string | undefined;
}

/** What is said of features set by hand: by a model that learnt from people's ratings, and by the first prototype's formula. */
export interface HandPrediction {
  readonly model: SongGuess;
  readonly formula: SongGuess;
}

/**
 * Analysis in the browser: nothing of a song leaves it. Slow work is done in threads of its own, which start when they are
 * first needed. All results are plain data, equal to what `swar analyze` and `swar predict` give.
 */
export interface Engine {
  /**
   * Hears a song: a file, its bytes, or an address of the app's own origin. Songs that are asked for together are heard one
   * after another.
   * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio`, `too-large`, `file-unreadable`, `not-found`,
   *   `unavailable`, `cancelled`, `worker-lost`; `invalid-argument` for a model that is not known or hears nothing.
   */
  readonly analyze: (song: Blob | ArrayBuffer | string, options?: ListenOptions) => Promise<HeardSong>;
  /**
   * What model and formula say of the nine features of a song; within a few ms after the first time, whatever is being heard.
   * @param model the id of a model of Spotify's features; the one that comes with the app unless given
   */
  readonly predict: (features: SongFeatures, model?: string) => Promise<HandPrediction>;
  /** As `predict`, for as many songs as a table has, by the model alone. */
  readonly predictTable: (songs: readonly SongFeatures[], model?: string) => Promise<readonly SongGuess[]>;
  /** Starts loading what `analyze` needs, so that the first song waits less; what fails is told of by `analyze`. */
  readonly prepare: () => void;
  /** The models that can be chosen: those that come with the app first, then the person's own. */
  readonly models: () => Promise<readonly ModelCard[]>;
  /**
   * Takes in a checkpoint of the person's own; it stays until the page is left.
   * @throws SwarError `corrupt-checkpoint`, `incompatible-checkpoint`, `invalid-argument`, `too-large`.
   */
  readonly addModel: (file: Blob) => Promise<ModelCard>;
  /** Ends all threads; what is under way fails with `cancelled`. */
  readonly close: () => void;
}
