/** Does a run by a learner without a graph, which only gives predictions of the test part. */
import { seedFormula, songAt } from "@swar/features";
import { type Matrix, matrix, row, type Work } from "@swar/units";
import { chooseOptions } from "../learners/choose-options.ts";
import { learner } from "../learners/registry.ts";
import type { LearnerMethod, LearnerPredictions, Run } from "./run.ts";
import { shownOptions } from "./shown-options.ts";
import { clipRowsOf, columnMedians, filled } from "./taught-rows.ts";

/**
 * What learner `method.name` says of the test part of `run`, having learnt from its training and validation parts and chosen
 * its options by an inner cross-validation over them.
 * @throws SwarError `cancelled`, `too-few-examples`.
 */
export function learnRun({ name, task }: LearnerMethod, run: Run, work: Work): LearnerPredictions {
  const { x: raw, y, groups } = clipRowsOf(run, [...run.split.train, ...run.split.validation]);
  const medians = columnMedians(raw);
  const x = filled(raw, medians);
  const tested = clipRowsOf(run, run.split.test);
  if (name === "formula") return { predicted: formulaOf(filled(tested.x, medians)) };
  const settings = { seed: run.seed, task };
  const { options } = chooseOptions(name, x, y, groups, settings, { ...work, onProgress: undefined });
  const fitted = learner(name, options, settings).fit(x, y, work);
  const told = learner(name, options, settings).predict(fitted, filled(tested.x, medians));
  const predicted = matrix(tested.x.rows, told.length / tested.x.rows, Float32Array.from(told));
  const used = fitted.usedRows < fitted.rows ? `${fitted.usedRows} of ${fitted.rows} rows` : "";
  return { predicted, chosen: [shownOptions(options), used].filter((part) => part !== "").join("; ") };
}

/** What the formula says of rows that begin with Spotify's nine features, shape (n, 2). */
function formulaOf(x: Matrix): Matrix {
  const points = Array.from({ length: x.rows }, (_, i) => seedFormula(songAt(row(x, i), 0)));
  return matrix(x.rows, 2, Float32Array.from(points.flatMap(({ arousal, valence }) => [arousal, valence])));
}
