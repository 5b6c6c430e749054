/** Appends predictions to a table of songs, a few thousand rows at a time. */
import type { SongPredictor } from "@swar/analysis";
import { isClassifier } from "@swar/model";
import { headerLine, openSongRows, recordLine, type RowChunk, type SongRows, warningSentence } from "@swar/training";
import { check } from "@swar/units";
import { withFile } from "../files/file-source.ts";
import type { Progress } from "../terminal/progress.ts";
import { type LedPredictions, predictInTime } from "./predict-in-time.ts";
import { missingNote, predictionCells, predictionColumns } from "./prediction-cells.ts";
import { refuseTaken } from "./refuse-taken.ts";

/** How a table is gone through. */
export interface PredictTableOptions {
  /** The column that names the song whose stretches rows are. */
  readonly sequence?: string | undefined;
  readonly write: (text: string) => Promise<void>;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

/**
 * Writes the table at `path` with what `predictor` says of each row.
 * @throws SwarError `invalid-table`, `cancelled`; `invalid-argument` where `sequence` is missing or does not belong.
 */
export async function predictTable(
  predictor: SongPredictor,
  path: string,
  { sequence, write, signal, progress }: PredictTableOptions,
): Promise<void> {
  const inTime = predictor.settings.rows === "time";
  check(inTime === (sequence !== undefined), "--sequence", sequenceRule(inTime), sequence ?? "none");
  if (predictor.settings.sequenceLength > 1 && !inTime) progress.log(REPEATED);
  await withFile(path, async (source) => {
    const rows = await openSongRows(source, { texts: sequence === undefined ? [] : [sequence] });
    const classes = isClassifier(predictor.info.architecture);
    refuseTaken(path, rows.columns, predictionColumns(classes));
    await write(headerLine(rows.style, predictionColumns(classes)));
    const onProgress = (done: number): void => progress.update("predicting", done);
    const predict = predictInTime(predictor, sequence);
    for await (const chunk of rows.chunks({ signal, onProgress }))
      await write(linesOf(rows, chunk, await predict(chunk)));
    for (const warning of rows.warnings()) progress.log(`${path}: ${warningSentence(warning)}`);
    if (rows.warnings().some(({ kind }) => kind !== "encoding")) progress.log(missingNote(predictor));
  });
}

const REPEATED =
  "note: the model wants sequences; each song is judged for itself, its row repeated, as the first prototype did";

function sequenceRule(inTime: boolean): string {
  return inTime
    ? "it must name the column of songs, since this model's rows are stretches of songs in time"
    : "it must be left out, since this model's rows are whole songs";
}

function linesOf({ style }: SongRows, { records }: RowChunk, { predictions, first }: LedPredictions): string {
  let text = "";
  records.forEach((record, i) => (text += recordLine(style, record, predictionCells(predictions, first + i))));
  return text;
}
