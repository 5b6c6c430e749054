/** What page and worker tell each other. */
import type { ErrorCode } from "@swar/units";
import type { HeardSong } from "./heard-song.ts";
import type { ModelCard } from "./model-card.ts";
import type { ListeningProgress } from "./listening-progress.ts";
import type { SongGuess } from "./song-guess.ts";

/** A model: under which id it is kept, and its file, by address or as it is. */
export interface ModelFile {
  readonly id: string;
  readonly file: string | Blob;
}

/** What a worker can be asked. */
export type Question =
  | { readonly kind: "hear"; readonly song: Blob; readonly model: ModelFile }
  | { readonly kind: "guess"; readonly rows: Float64Array; readonly model: ModelFile | undefined }
  | { readonly kind: "describe-model"; readonly model: ModelFile };

/** What it answers. */
export interface Answers {
  readonly hear: HeardSong;
  readonly guess: readonly SongGuess[];
  readonly "describe-model": Omit<ModelCard, "id" | "own">;
}

/** Audio that the page's own decoder gave: arrays of one shape (n,). */
export interface DecodedByPage {
  readonly channels: readonly Float32Array[];
  readonly sampleRate: number;
}

/** An error on its way from one thread to the other; without a code, a fault of this program. */
export interface SentError {
  readonly code: ErrorCode | undefined;
  readonly message: string;
}

/** From the page to the worker; `id` tells questions apart. */
export type ToWorker =
  | { readonly id: number; readonly question: Question }
  | { readonly id: number; readonly decoded: DecodedByPage | SentError };

/** From the worker to the page. */
export type FromWorker =
  | { readonly id: number; readonly progress: ListeningProgress }
  /** The page is to decode the file of the question, which ended here in this error. */
  | { readonly id: number; readonly undecoded: SentError }
  | { readonly id: number; readonly answer: Answers[keyof Answers] }
  | { readonly id: number; readonly error: SentError };
