/** What the worker does for each kind of question. */
import { FORMULA_PREDICTOR, type SongPredictor } from "@swar/analysis";
import type { ForeignDecoder } from "@swar/decode";
import { SwarError, type Wasm } from "@swar/units";
import { blobSource } from "./blob-source.ts";
import { foreignChunks } from "./foreign-chunks.ts";
import { hearSong } from "./hear-song.ts";
import type { HeardSong } from "./heard-song.ts";
import type { ListeningProgress } from "./listening-progress.ts";
import type { Answers, DecodedByPage, ModelFile, Question } from "./messages.ts";
import type { ModelShelf, OpenedModel } from "./model-shelf.ts";
import { songGuesses } from "./song-guess.ts";

/** What answering takes besides the question. */
export interface Helpers {
  readonly shelf: ModelShelf;
  readonly wasm: Wasm;
  readonly onProgress: (progress: ListeningProgress) => void;
  /** The page's own decoder, for the file of the question; it may throw `refusal`. */
  readonly decodeOnPage: (refusal: SwarError) => Promise<DecodedByPage>;
  /** Milliseconds since some moment. */
  readonly now: () => number;
}

/** Answers `question`. */
export async function answerQuestion(question: Question, helpers: Helpers): Promise<Answers[keyof Answers]> {
  if (question.kind === "hear") return await hear(question.song, question.model, helpers);
  if (question.kind === "describe-model") return describeModel(await helpers.shelf(question.model));
  const predictor = question.model ? songsModel(await helpers.shelf(question.model)) : FORMULA_PREDICTOR;
  return songGuesses(await predictor.predict(question.rows));
}

async function hear(song: Blob, model: ModelFile, helpers: Helpers): Promise<HeardSong> {
  const { shelf, wasm, onProgress, now } = helpers;
  onProgress({ stage: "starting", part: 0 });
  const opened = await shelf(model);
  if (opened.kind !== "audio") throw wrongKind("hears songs", "one of Spotify's features");
  const began = now();
  onProgress({ stage: "listening", part: 0 });
  const heard = await hearSong(opened.analyzer, blobSource(song), {
    wasm,
    foreign: pageDecoder(helpers),
    onProgress: (part) => onProgress({ stage: "listening", part }),
  });
  return { ...heard, took: (now() - began) / 1000 };
}

/** The page's decoder; a model that hears a file twice has it decoded once. */
function pageDecoder({ decodeOnPage, onProgress }: Helpers): ForeignDecoder {
  let decoding: Promise<DecodedByPage> | undefined;
  return async function* (refusal) {
    onProgress({ stage: "decoding", part: 0 });
    decoding ??= decodeOnPage(refusal);
    yield* foreignChunks(await decoding);
  };
}

function describeModel(opened: OpenedModel): Answers["describe-model"] {
  const { info } = opened.kind === "audio" ? opened.analyzer : opened.predictor;
  return { kind: opened.kind, info };
}

function songsModel(opened: OpenedModel): SongPredictor {
  if (opened.kind === "songs") return opened.predictor;
  throw wrongKind("reads Spotify's features", "one that hears sound");
}

function wrongKind(wanted: string, got: string): SwarError {
  return new SwarError("invalid-argument", `model: must be one that ${wanted}, got ${got}; choose another`);
}
