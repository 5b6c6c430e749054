/** From the predictions of windows to those of clips. */
import { summarize } from "@swar/model";
import { type Matrix, matrix } from "@swar/units";
import type { Examples } from "./examples.ts";

/** Predictions and labels, clip by clip. */
export interface ClipMeans {
  /** Mean of each clip's windows, shape (clips, 2). */
  readonly predicted: Matrix;
  /** Standard deviation of each clip's windows, shape (clips, 2). */
  readonly spread: Matrix;
  /** Labels of each clip, shape (clips, 2). */
  readonly truth: Matrix;
}

/** The mean of each clip's windows in `predicted`, shape (windows, outputs): shape (clips, outputs). */
export function meanOfClips({ offsets }: Examples, predicted: Matrix): Matrix {
  const { cols } = predicted;
  const means = matrix(offsets.length - 1, cols);
  for (let clip = 0; clip < means.rows; clip++) {
    const [from = 0, to = 0] = offsets.slice(clip, clip + 2);
    for (let i = from * cols; i < to * cols; i++)
      means.data[clip * cols + (i % cols)]! += predicted.data[i]! / (to - from);
  }
  return means;
}

/** Each clip's mean prediction, its spread and its label, from `affect`, shape (windows, 2). */
export function clipMeans({ offsets, target }: Examples, affect: Matrix): ClipMeans {
  const clips = offsets.length - 1;
  const [predicted, spread, truth] = [matrix(clips, 2), matrix(clips, 2), matrix(clips, 2)];
  for (let clip = 0; clip < clips; clip++) {
    const from = offsets[clip] as number;
    const { mean, spread: sd } = summarize(affect, from, offsets[clip + 1]);
    predicted.data.set([mean.arousal, mean.valence], 2 * clip);
    spread.data.set([sd.arousal, sd.valence], 2 * clip);
    truth.data.set(target.subarray(2 * from, 2 * from + 2), 2 * clip);
  }
  return { predicted, spread, truth };
}
