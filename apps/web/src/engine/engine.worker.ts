/** The thread that hears: it answers the page's questions, each as soon as it comes. */
import type { SwarError, Wasm } from "@swar/units";
import { answerQuestion } from "./answer-question.ts";
import { loadRuntime } from "./load-runtime.ts";
import type { ListeningProgress } from "./listening-progress.ts";
import type { DecodedByPage, FromWorker, SentError, ToWorker } from "./messages.ts";
import { modelShelf } from "./model-shelf.ts";
import { receivedError, sentError } from "./sent-error.ts";

/** Milliseconds between two messages of progress: more than a screen shows helps nobody. */
const PACE = 40;

const wasm = WebAssembly as unknown as Wasm;
const shelf = modelShelf(loadRuntime);
const waiting = new Map<number, (decoded: DecodedByPage | SentError) => void>();

function tell(message: FromWorker): void {
  self.postMessage(message, {});
}

function paced(id: number): (progress: ListeningProgress) => void {
  let last = { stage: "", at: 0 };
  return (progress) => {
    const now = performance.now();
    if (progress.stage === last.stage && progress.part < 1 && now - last.at < PACE) return;
    last = { stage: progress.stage, at: now };
    tell({ id, progress });
  };
}

async function decodeOnPage(id: number, refusal: SwarError): Promise<DecodedByPage> {
  const decoded = await new Promise<DecodedByPage | SentError>((resolve) => {
    waiting.set(id, resolve);
    tell({ id, undecoded: sentError(refusal) });
  });
  waiting.delete(id);
  if ("message" in decoded) throw receivedError(decoded);
  return decoded;
}

self.addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  const { id } = data;
  if ("decoded" in data) return waiting.get(id)?.(data.decoded);
  answerQuestion(data.question, {
    shelf,
    wasm,
    onProgress: paced(id),
    decodeOnPage: (refusal) => decodeOnPage(id, refusal),
    now: () => performance.now(),
  }).then(
    (answer) => tell({ id, answer }),
    (error: unknown) => tell({ id, error: sentError(error) }),
  );
});
