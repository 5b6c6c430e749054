/** One song whose features were given by hand, and what a model says of it. */
import { FORMULA_PREDICTOR, type SongPredictions, type SongPredictor } from "@swar/analysis";
import { FORMULA_FEATURES, SPOTIFY_FEATURES, type SpotifyFeature } from "@swar/features";
import { LABEL_QUADRANTS } from "@swar/training";
import { quadrant, SwarError } from "@swar/units";
import { MOODS, moodOf } from "../formats/mood.ts";
import { drawPlane } from "../terminal/plane.ts";
import type { Progress } from "../terminal/progress.ts";

/** What `predictor` says of a song with `features`, NaN where none was given, as text or as a line of JSON. */
export async function printedSong(
  predictor: SongPredictor,
  features: readonly number[],
  format: "text" | "json",
  progress: Progress,
): Promise<string> {
  const missing = SPOTIFY_FEATURES.filter((_, c) => Number.isNaN(features[c]));
  if (predictor === FORMULA_PREDICTOR) checkFormula(missing);
  else if (missing.length > 0)
    progress.log(`taken to be the median of the songs that the model learnt from: ${missing.join(", ")}`);
  const predictions = await predictor.predict(Float64Array.from(features));
  return printedPrediction(predictor, predictions, format);
}

/** @throws SwarError `invalid-argument` where the formula cannot do without one of `missing`. */
function checkFormula(missing: readonly SpotifyFeature[]): void {
  const needed = FORMULA_FEATURES.filter((name) => missing.includes(name));
  if (needed.length === 0) return;
  const options = needed.map((name) => `--${name}`).join(", ");
  throw new SwarError("invalid-argument", `predict: the formula must be given all that it reads; add ${options}`);
}

/** The first of `predictions`. */
export function printedPrediction(
  { info }: SongPredictor,
  predictions: SongPredictions,
  format: "text" | "json",
): string {
  const model = { name: info.name, version: info.version };
  if (predictions.probabilities)
    return printedClasses([...predictions.probabilities.data.subarray(0, 4)], model, format);
  const rounded = (x: number | undefined): number => Number((x as number).toFixed(5));
  const point = { arousal: rounded(predictions.arousal[0]), valence: rounded(predictions.valence[0]) };
  const { arousal, valence } = predictions.uncertainty;
  const judged = {
    ...point,
    quadrant: quadrant(point),
    uncertainty: { arousal: rounded(arousal[0]), valence: rounded(valence[0]) },
  };
  if (format === "json") return `${JSON.stringify({ ...judged, model })}\n`;
  const axis = (name: "arousal" | "valence"): string =>
    `  ${name} ${point[name].toFixed(2)} ± ${judged.uncertainty[name].toFixed(2)}`;
  return `${[`  ${moodOf(judged)}`, axis("arousal"), axis("valence"), drawPlane(point, []), `  by ${model.name} ${model.version}`].join("\n")}\n`;
}

function printedClasses(probabilities: readonly number[], model: object, format: "text" | "json"): string {
  const label = probabilities.indexOf(Math.max(...probabilities));
  const found = {
    label,
    quadrant: LABEL_QUADRANTS[label],
    probabilities: probabilities.map((p) => Number(p.toFixed(5))),
  };
  if (format === "json") return `${JSON.stringify({ ...found, model })}\n`;
  const lines = LABEL_QUADRANTS.map(
    (q, k) => `  ${(100 * (probabilities[k] as number)).toFixed(0).padStart(3)} %  ${MOODS[q]} (${q})`,
  );
  return `${lines.join("\n")}\n`;
}
