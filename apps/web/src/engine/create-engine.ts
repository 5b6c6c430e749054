/** The engine: two threads of one program, one that hears and one that answers at once. */
import { SPOTIFY_FEATURES, type SongFeatures } from "@swar/features";
import { check, SwarError } from "@swar/units";
import { decodeOnPage } from "./decode-on-page.ts";
import type { Engine, ListenOptions } from "./engine.ts";
import { type FetchFrom, fetchSong } from "./fetch-song.ts";
import { jobQueue } from "./job-queue.ts";
import type { ModelFile } from "./messages.ts";
import type { ModelCard } from "./model-card.ts";
import { MODEL_FILES } from "./model-files.ts";
import type { SongGuess } from "./song-guess.ts";
import { workerLine } from "./worker-line.ts";

/** What an engine takes from its surroundings. */
export interface EngineOptions {
  /** Fetches songs by their address: where the server wants a token, one that sends it. */
  readonly fetch?: FetchFrom | undefined;
}

/**
 * The engine. Nothing is loaded before something is asked of it.
 * @example (await createEngine().models()).length
 */
export function createEngine({ fetch: fetchFrom = (...asked) => fetch(...asked) }: EngineOptions = {}): Engine {
  const hearing = workerLine(startWorker);
  const answering = workerLine(startWorker);
  const inTurn = jobQueue();
  const own = new Map<string, { readonly file: ModelFile; readonly card: ModelCard }>();

  const modelOf = (id: string): ModelFile => {
    const shipped = Object.values(MODEL_FILES).find((file) => file.id === id);
    const file = shipped ?? own.get(id)?.file;
    check(file !== undefined, "engine", "model must be the id of one of models()", id);
    return file;
  };
  const analyze = async (song: Blob | ArrayBuffer | string, options: ListenOptions = {}) => {
    const { signal, onProgress, model = MODEL_FILES.audio.id } = options;
    const file = modelOf(model);
    onProgress?.({ stage: "waiting", part: 0 });
    const hear = async () => {
      const blob = typeof song === "string" ? await fetchSong(fetchFrom, song, signal) : blobOf(song);
      const decode = (refusal: Error) => decodeOnPage(blob, refusal);
      return await hearing.ask({ kind: "hear", song: blob, model: file }, { signal, onProgress, decode });
    };
    return await inTurn(hear, signal);
  };
  const guess = (rows: Float64Array, model: ModelFile | undefined): Promise<readonly SongGuess[]> =>
    answering.ask({ kind: "guess", rows, model });
  const describe = async (file: ModelFile, isOwn: boolean): Promise<ModelCard> => {
    const card = await answering.ask({ kind: "describe-model", model: file });
    return { ...card, id: file.id, own: isOwn };
  };
  return {
    analyze,
    predict: async (features, model = MODEL_FILES.songs.id) => {
      const rows = rowsOf([features]);
      const both = await Promise.all([guess(rows, modelOf(model)), guess(rows, undefined)]);
      const [[said], [computed]] = both as unknown as [[SongGuess], [SongGuess]];
      return { model: said, formula: computed };
    },
    predictTable: async (songs, model = MODEL_FILES.songs.id) => await guess(rowsOf(songs), modelOf(model)),
    prepare: () => void hearing.ask({ kind: "describe-model", model: MODEL_FILES.audio }).catch(() => {}),
    models: async () => {
      const shipped = await Promise.all(Object.values(MODEL_FILES).map((file) => describe(file, false)));
      return [...shipped, ...[...own.values()].map(({ card }) => card)];
    },
    addModel: async (blob) => {
      const file: ModelFile = { id: crypto.randomUUID(), file: blob };
      const card = await describe(file, true);
      own.set(file.id, { file, card });
      return card;
    },
    close: () => {
      for (const line of [hearing, answering]) line.stop(new SwarError("cancelled", "engine: closed"));
    },
  };
}

function startWorker(): Worker {
  return new Worker(new URL("./engine.worker.ts", import.meta.url), { type: "module" });
}

function blobOf(song: Blob | ArrayBuffer): Blob {
  return song instanceof Blob ? song : new Blob([song]);
}

function rowsOf(songs: readonly SongFeatures[]): Float64Array {
  return Float64Array.from(songs.flatMap((song) => SPOTIFY_FEATURES.map((name) => song[name])));
}
