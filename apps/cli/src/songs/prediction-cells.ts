/** Predictions as cells of a table. */
import { FORMULA_PREDICTOR, type SongPredictions, type SongPredictor } from "@swar/analysis";
import { LABEL_QUADRANTS } from "@swar/training";
import { quadrant } from "@swar/units";

const POINT = [
  "predicted_arousal",
  "predicted_valence",
  "predicted_quadrant",
  "uncertainty_arousal",
  "uncertainty_valence",
];
const CLASSES = ["predicted_label", "predicted_quadrant", ...LABEL_QUADRANTS.map((_, k) => `probability_${k}`)];

/** The columns that are appended, by what the model says. */
export function predictionColumns(classes: boolean): readonly string[] {
  return classes ? CLASSES : POINT;
}

const DECIMALS = 6;
const shown = (x: number): string => (Number.isNaN(x) ? "" : String(Number(x.toFixed(DECIMALS))));

/** The cells of song `i`, under `predictionColumns`; empty where nothing could be said. */
export function predictionCells(
  { arousal, valence, uncertainty, probabilities }: SongPredictions,
  i: number,
): string[] {
  if (probabilities) {
    const own = [...probabilities.data.subarray(i * probabilities.cols, (i + 1) * probabilities.cols)];
    const label = own.indexOf(Math.max(...own));
    return [String(label), LABEL_QUADRANTS[label] as string, ...own.map(shown)];
  }
  const point = { arousal: arousal[i] as number, valence: valence[i] as number };
  const known = !Number.isNaN(point.arousal) && !Number.isNaN(point.valence);
  const errors = [uncertainty.arousal[i] as number, uncertainty.valence[i] as number];
  return [shown(point.arousal), shown(point.valence), known ? quadrant(point) : "", ...errors.map(shown)];
}

/** What became of songs that lack a feature. */
export function missingNote(predictor: SongPredictor): string {
  return predictor === FORMULA_PREDICTOR
    ? "where a feature of the formula is missing, nothing is predicted"
    : "what is missing was taken to be the median of the songs that the model learnt from";
}
