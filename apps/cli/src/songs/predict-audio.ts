/** Predictions for audio files by a model that reads Spotify's features, which are estimated from the sound. */
import { predictHeard, readsProxies, type SongPredictor } from "@swar/analysis";
import { inOrder } from "../pool/in-order.ts";
import type { DescribeTask } from "../pool/tasks.ts";
import type { Progress } from "../terminal/progress.ts";
import { printedPrediction } from "./printed-song.ts";

/** How files are gone through. */
export interface PredictAudioOptions {
  readonly format: "text" | "json";
  readonly jobs?: number | undefined;
  readonly write: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
  readonly setStatus: (code: number) => void;
  readonly progress: Progress;
}

const ESTIMATED =
  "note: Spotify's features are estimated from the sound, valence not at all; their errors are part of the uncertainty. swar analyze hears the music itself and is the better judge";

const PROXIES =
  "note: this model's columns are filled as the first prototype did, with measures of the sound that are not what they are called; swar analyze hears the music itself and is the better judge";

/** Writes what `predictor` says of each of `files`; the status is 1 where one fails. */
export async function predictAudio(
  predictor: SongPredictor,
  files: readonly string[],
  { format, jobs, write, signal, setStatus, progress }: PredictAudioOptions,
): Promise<void> {
  progress.log(readsProxies(predictor) ? PROXIES : ESTIMATED);
  const tasks = files.map((path): DescribeTask => ({ kind: "describe", path }));
  const onProgress = (done: number): void => progress.update("measuring", done);
  let at = 0;
  for await (const result of inOrder(tasks, { jobs, signal, onProgress })) {
    const file = files[at++] as string;
    if ("error" in result) setStatus(1);
    const error = "error" in result ? result.error : undefined;
    const said =
      "value" in result ? printedPrediction(predictor, await predictHeard(predictor, result.value), format) : "";
    if (format === "json")
      await write(`${JSON.stringify({ file, ...(error ? { error } : (JSON.parse(said) as object)) })}\n`);
    else await write(`${file}\n${error ? `  failed: ${error.message}\n` : said}\n`);
  }
}
