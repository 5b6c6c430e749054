/** A worker and what it was asked: started when it is needed, started again after it was stopped. */
import { SwarError } from "@swar/units";
import type { ListeningProgress } from "./listening-progress.ts";
import type { Answers, DecodedByPage, FromWorker, Question, SentError, ToWorker } from "./messages.ts";
import { receivedError, sentError } from "./sent-error.ts";

/** How a question goes on. */
export interface Asking {
  /** Stops the worker, with all that it was asked. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: ListeningProgress) => void) | undefined;
  /** Decodes what the worker cannot. */
  readonly decode?: ((refusal: Error) => Promise<DecodedByPage>) | undefined;
}

/** A worker that answers. */
export interface WorkerLine {
  /**
   * The answer to `question`.
   * @throws SwarError what the worker threw; `cancelled`; `worker-lost` where it broke down.
   */
  readonly ask: <Q extends Question>(question: Q, asking?: Asking) => Promise<Answers[Q["kind"]]>;
  /** Ends the worker; what it was asked fails with `error`. The next question starts another. */
  readonly stop: (error: Error) => void;
}

/** The part of `Worker` that is used. */
export type WorkerLike = Pick<Worker, "addEventListener" | "postMessage" | "terminate">;

interface Waiting extends Pick<Asking, "onProgress" | "decode"> {
  readonly resolve: (answer: Answers[keyof Answers]) => void;
  readonly reject: (error: Error) => void;
}

/** A line to workers that `start` starts, one at a time. */
export function workerLine(start: () => WorkerLike): WorkerLine {
  let worker: WorkerLike | undefined;
  let next = 0;
  const waiting = new Map<number, Waiting>();
  const stop = (error: Error): void => {
    worker?.terminate();
    worker = undefined;
    const stopped = [...waiting.values()];
    waiting.clear();
    for (const { reject } of stopped) reject(error);
  };
  const started = (): WorkerLike => {
    if (worker) return worker;
    const fresh = start();
    fresh.addEventListener("message", ({ data }) => hear(data as FromWorker, waiting, fresh));
    fresh.addEventListener("error", (event) => {
      // A worker that was stopped may still tell of a fault: it is not that of the one after it.
      if (worker === fresh) stop(lost(event.message));
    });
    return (worker = fresh);
  };
  const ask: WorkerLine["ask"] = (question, { signal, onProgress, decode } = {}) => {
    if (signal?.aborted) return Promise.reject(cancelled());
    const halt = (): void => stop(cancelled());
    const id = next++;
    const answer = new Promise<Answers[keyof Answers]>((resolve, reject) => {
      waiting.set(id, { resolve, reject, onProgress, decode });
      started().postMessage({ id, question } satisfies ToWorker, []);
      signal?.addEventListener("abort", halt);
    });
    return answer.finally(() => {
      waiting.delete(id);
      signal?.removeEventListener("abort", halt);
    }) as Promise<never>;
  };
  return { ask, stop };
}

function hear(message: FromWorker, waiting: ReadonlyMap<number, Waiting>, worker: WorkerLike): void {
  const question = waiting.get(message.id);
  if (question === undefined) return;
  if ("progress" in message) question.onProgress?.(message.progress);
  else if ("answer" in message) question.resolve(message.answer);
  else if ("error" in message) question.reject(receivedError(message.error));
  else void decoded(message.undecoded, question).then((audio) => hand(worker, message.id, audio));
}

async function decoded(refusal: SentError, question: Waiting): Promise<DecodedByPage | SentError> {
  try {
    if (question.decode) return await question.decode(receivedError(refusal));
    return refusal;
  } catch (error) {
    return sentError(error);
  }
}

/** Hands samples over without copying them. */
function hand(worker: WorkerLike, id: number, audio: DecodedByPage | SentError): void {
  const samples = "channels" in audio ? audio.channels.map(({ buffer }) => buffer as ArrayBuffer) : [];
  worker.postMessage({ id, decoded: audio } satisfies ToWorker, samples);
}

function cancelled(): SwarError {
  return new SwarError("cancelled", "engine: cancelled");
}

function lost(reason: string | undefined): SwarError {
  const why = reason ? `: ${reason}` : "";
  return new SwarError("worker-lost", `engine: the analysis broke down${why}; reload the page and try again`);
}
