/*
 * What the models reach on artists that they have not heard: predict-the-mean, a ridge on mel statistics of whole clips and
 * the presets, on the same five folds as `swar train --folds 5`, and how well the presets know their own errors.
 * Run: npm run evaluate:audio -- AUDIO_DIR LABELS.csv [PRESETS] [CACHE_DIR], presets as default,seed; labels with the columns
 * arousal_tag and valence_tag in 1 to 9, artist and quadrant. The seed preset takes hours on two cores.
 */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { DEFAULT_WINDOWS, type WindowSettings } from "@swar/features";
import { type ErrorModel, standardError } from "@swar/model";
import {
  axisMetrics,
  type ClipMeans,
  crossValidation,
  evaluateAffect,
  type Examples,
  fitErrorModel,
  fitRidge,
  groupFolds,
  joinedMeans,
  meansOf,
  planByGroup,
  predictRidge,
  type PresetName,
  PRESETS,
  readLabels,
  trainRuns,
  type TrainingSet,
} from "@swar/training";
import { type AffectPoint, type Matrix, matrix } from "@swar/units";
import { loadExamples } from "../apps/cli/src/load-examples.ts";
import { fitOnThreads } from "../apps/cli/src/pool/fit-jobs.ts";
import { runtime } from "../apps/cli/src/runtime.ts";
import { scoreTable } from "../apps/cli/src/terminal/score-table.ts";

const SEED = 42;
const FOLDS = 5;
const ALPHAS = [1, 10, 100, 1000, 10_000];
const AXES = ["arousal", "valence"] as const;

const [, , audio, labels, presets = "default", cache = join(tmpdir(), "swar-bench-cache")] = argv;
if (audio === undefined || labels === undefined)
  throw new Error("usage: node bench/audio-ridge.ts AUDIO_DIR LABELS.csv");

/** Mean and standard deviation over the steps of all windows, of each channel: 32 bands' means and deviations. */
function clipStatistics({ frames = new Float32Array(), count, offsets }: Examples, clip: number): number[] {
  const each = frames.length / count;
  const channels = 2 * DEFAULT_WINDOWS.bands;
  const part = frames.subarray((offsets[clip] as number) * each, (offsets[clip + 1] as number) * each);
  const sums = new Float64Array(channels);
  const squares = new Float64Array(channels);
  part.forEach((x, i) => {
    sums[i % channels]! += x;
    squares[i % channels]! += x * x;
  });
  const steps = part.length / channels;
  return [...sums].flatMap((s, j) => [s / steps, Math.sqrt(Math.max(0, squares[j]! / steps - (s / steps) ** 2))]);
}

function standardized(rows: readonly number[][], by: readonly number[]): number[][] {
  const columns = rows[0]!.map((_, j) => by.map((i) => rows[i]![j]!));
  const means = columns.map((c) => c.reduce((a, b) => a + b, 0) / c.length);
  const deviations = columns.map(
    (c, j) => Math.sqrt(c.reduce((a, b) => a + (b - means[j]!) ** 2, 0) / c.length) + 1e-6,
  );
  return rows.map((row) => row.map((x, j) => (x - means[j]!) / deviations[j]!));
}

const { clips } = readLabels(readFileSync(labels, "utf8"), {
  targets: ["arousal_tag", "valence_tag"],
  range: [1, 9],
  group: "artist",
});
const signal = new AbortController().signal;
const progress = { update: () => {}, log: console.error, stop: () => {} };
const paths = clips.map(({ filename }) => join(audio, filename));
const load = (windows: WindowSettings): Promise<TrainingSet> =>
  loadExamples({ clips, paths, windows, cache, signal, progress });

/** Scores of a ridge whose penalty is chosen on each fold's validation part. */
async function evaluateRidge(): Promise<string> {
  const set = await load(DEFAULT_WINDOWS);
  const statistics = set.clips.map((_, clip) => clipStatistics(set.examples, clip));
  const groups = set.clips.map((clip) => clip.group);
  const predicted = matrix(set.clips.length, 2);
  for (const { train, validation, test } of crossValidation(groupFolds(groups, FOLDS, SEED))) {
    const rows = standardized(statistics, train);
    AXES.forEach((axis, k) => {
      const of = (clip: number): number => set.clips[clip]![axis];
      const fits = ALPHAS.map((alpha) =>
        fitRidge(
          train.map((i) => rows[i]!),
          train.map(of),
          alpha,
        ),
      );
      const errors = fits.map((fit) =>
        validation.reduce((sum, i) => sum + (predictRidge(fit, rows[i]!) - of(i)) ** 2, 0),
      );
      const best = fits[errors.indexOf(Math.min(...errors))]!;
      for (const i of test) predicted.data[2 * i + k] = predictRidge(best, rows[i]!);
    });
  }
  const mean = (axis: (typeof AXES)[number]): number =>
    set.clips.reduce((sum, clip) => sum + clip[axis] / set.clips.length, 0);
  const evaluation = evaluateAffect({
    truth: matrix(set.clips.length, 2, Float32Array.from(set.clips.flatMap((c) => [c.arousal, c.valence]))),
    predicted,
    quadrant: set.clips.flatMap((clip) => clip.quadrant ?? []),
    groups,
    baseline: { arousal: mean("arousal"), valence: mean("valence") },
  });
  return scoreTable(evaluation, "held-out clips");
}

/** Scores of a preset, and the calibration of its error model on folds that it was not fitted on. */
async function evaluatePreset(name: PresetName): Promise<string> {
  const { windows, architecture, fit } = PRESETS[name];
  const plan = planByGroup(await load(windows), { seeds: [SEED], folds: FOLDS });
  const { evaluation, heldOut, runs } = await trainRuns(
    runtime,
    plan,
    {
      method: { kind: "gradient", architecture: architecture(windows), fit },
      about: {
        name,
        version: "1",
        features: { ...windows },
        labels: { targets: ["arousal_tag", "valence_tag"], range: [1, 9] },
        training: {},
        licence: "MIT",
      },
    },
    {
      store: { load: async () => undefined, save: async () => {} },
      fitJobs: fitOnThreads(signal),
      onCheckpoint: async () => {},
    },
  );
  const means: ClipMeans[] = [];
  for (const { run, clips: tested } of heldOut)
    means.push(await meansOf(runtime, run, tested, runs.find((one) => one.run === run)!.fitted));
  return `${scoreTable(evaluation!, "held-out clips")}\n${calibration(joinedMeans(means))}`;
}

/** The error model fitted on all parts but one, tried on that one, five times. */
function calibration(means: ClipMeans): string {
  const count = means.predicted.rows;
  const size = Math.ceil(count / FOLDS);
  const rows = Array.from({ length: count }, (_, i) => i);
  const taken = (m: Matrix, chosen: readonly number[]): Matrix =>
    matrix(chosen.length, 2, Float32Array.from(chosen.flatMap((i) => [m.data[2 * i]!, m.data[2 * i + 1]!])));
  const point = (m: Matrix, i: number): AffectPoint => ({ arousal: m.data[2 * i]!, valence: m.data[2 * i + 1]! });
  const found = rows.map((i) => {
    const part = Math.floor(i / size);
    const rest = rows.filter((j) => Math.floor(j / size) !== part);
    const { predicted, spread, truth } = means;
    const fitted =
      errorModels[part] ??
      fitErrorModel({ predicted: taken(predicted, rest), spread: taken(spread, rest), truth: taken(truth, rest) });
    errorModels[part] = fitted;
    return {
      sigma: standardError(fitted, { mean: point(predicted, i), spread: point(spread, i) }),
      truth: point(truth, i),
      predicted: point(predicted, i),
    };
  });
  errorModels.length = 0;
  const lines = AXES.map((axis) => {
    const sigmas = found.map(({ sigma }) => sigma[axis]);
    const errors = found.map((f) => Math.abs(f.truth[axis] - f.predicted[axis]));
    const z = errors.map((error, i) => error / sigmas[i]!);
    const within = z.filter((x) => x < 1).length / count;
    const square = z.reduce((sum, x) => sum + x * x, 0) / count;
    const { pearson } = axisMetrics(errors, sigmas);
    return `${axis}: mean z² ${square.toFixed(2)}, within ±1 standard error ${(100 * within).toFixed(0)} %, correlation of standard error and |error| ${pearson.toFixed(2)}`;
  });
  return ["uncertainty, on parts that its model was not fitted on:", ...lines].join("\n");
}

const errorModels: ErrorModel[] = [];
console.log(`ridge on mel statistics\n${await evaluateRidge()}`);
for (const name of presets.split(",") as PresetName[]) console.log(`\npreset ${name}\n${await evaluatePreset(name)}`);
