/** Fits the error model: how the size of held-out errors depends on what was predicted. */
import { type AxisErrorModel, errorFeatures, type ErrorModel, type Summary } from "@swar/model";
import type { AffectPoint, Matrix } from "@swar/units";
import type { ClipMeans } from "./clip-means.ts";
import { solveSymmetric } from "./linear-system.ts";

/** Strength of the pull of all coefficients but the first towards 0, in clips whose feature is one. */
const SHRINK = 10;
const ITERATIONS = 50;

/** How far a standard error may lie from the usual one, as a factor. */
const WIDEST = 2;

/**
 * The error model of clips that training did not see: the logarithm of the error's standard deviation is linear in
 * `errorFeatures`, fitted by penalised maximum likelihood of normal errors.
 * @see Harvey (1976), Estimating regression models with multiplicative heteroscedasticity.
 */
export function fitErrorModel({ predicted, spread, truth }: ClipMeans): ErrorModel {
  const clips = Array.from({ length: predicted.rows }, (_, i) => i);
  const songs = clips.map((i): Summary => ({ mean: pointAt(predicted, i), spread: pointAt(spread, i) }));
  const mean = (axis: keyof AffectPoint): number =>
    songs.reduce((sum, song) => sum + song.mean[axis] / songs.length, 0);
  const centre = { arousal: mean("arousal"), valence: mean("valence") };
  const fitted = (axis: keyof AffectPoint): AxisErrorModel => {
    const squares = songs.map((song, i) => (song.mean[axis] - pointAt(truth, i)[axis]) ** 2 + 1e-8);
    const features = songs.map((song) => errorFeatures(axis, song, centre));
    const usual = Math.sqrt(squares.reduce((a, b) => a + b, 0) / squares.length);
    return { coefficients: harvey(features, squares).map((b) => b / 2), bounds: [usual / WIDEST, usual * WIDEST] };
  };
  return { centre, arousal: fitted("arousal"), valence: fitted("valence") };
}

function pointAt({ data }: Matrix, i: number): AffectPoint {
  return { arousal: data[2 * i] as number, valence: data[2 * i + 1] as number };
}

/** Scoring iterations for log σ² = x · b with errors of square `squares`; the first feature is the constant 1. */
function harvey(features: readonly number[][], squares: readonly number[]): number[] {
  const width = features[0]?.length ?? 1;
  const mean = squares.reduce((a, b) => a + b, 0) / squares.length;
  let b = [Math.log(mean), ...Array<number>(width - 1).fill(0)];
  for (let n = 0; n < ITERATIONS; n++) {
    const normal = Array.from({ length: width }, (_, j) =>
      Array.from({ length: width }, (__, k) => (j === k && j > 0 ? SHRINK : 0)),
    );
    const right = b.map((coefficient, j) => (j > 0 ? -SHRINK * coefficient : 0));
    features.forEach((x, i) => {
      const variance = Math.exp(x.reduce((sum, f, j) => sum + f * (b[j] as number), 0));
      const surplus = (squares[i] as number) / variance - 1;
      for (let j = 0; j < width; j++) {
        right[j]! += (x[j] as number) * surplus;
        for (let k = 0; k < width; k++) normal[j]![k]! += (x[j] as number) * (x[k] as number);
      }
    });
    const move = solveSymmetric(normal, right);
    b = b.map((x, j) => x + (move[j] as number));
    if (Math.max(...move.map(Math.abs)) < 1e-9) break;
  }
  return b;
}
