/*
 * The baseline beside the models: a ridge on mel statistics of whole clips, on the folds of `swar train --folds 5`.
 * Run: node bench/audio-ridge.ts AUDIO_DIR LABELS.csv [CACHE_DIR], labels with arousal_tag, valence_tag in 1 to 9, artist
 */
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { DEFAULT_WINDOWS } from "@swar/features";
import {
  type ClipLabel,
  crossValidation,
  evaluateAffect,
  type Examples,
  fitRidge,
  groupFolds,
  predictRidge,
  readLabels,
} from "@swar/training";
import { matrix } from "@swar/units";
import { loadExamples } from "../apps/cli/src/load-examples.ts";
import { scoreTable } from "../apps/cli/src/terminal/score-table.ts";

const SEED = 42;
const FOLDS = 5;
const ALPHAS = [1, 10, 100, 1000, 10_000];
const AXES = ["arousal", "valence"] as const;

const [, , audio, labels, cache = join(tmpdir(), "swar-bench-cache")] = argv;
if (audio === undefined || labels === undefined)
  throw new Error("usage: node bench/audio-ridge.ts AUDIO_DIR LABELS.csv");

/** Mean and standard deviation over the steps of all windows, of each channel: 32 bands' means and deviations. */
function clipStatistics({ frames, count, offsets }: Examples, clip: number): number[] {
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
const set = await loadExamples({
  clips,
  paths: clips.map(({ filename }) => join(audio, filename)),
  windows: DEFAULT_WINDOWS,
  cache,
  signal: new AbortController().signal,
  progress: { update: () => {}, log: console.error, stop: () => {} },
});
const statistics = set.clips.map((_, clip) => clipStatistics(set.examples, clip));
const splits = crossValidation(
  groupFolds(
    set.clips.map((clip) => clip.group),
    FOLDS,
    SEED,
  ),
);
const predicted = matrix(set.clips.length, 2);
for (const { train, validation, test } of splits) {
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
const mean = (axis: keyof ClipLabel & ("arousal" | "valence")): number =>
  set.clips.reduce((sum, clip) => sum + clip[axis] / set.clips.length, 0);
const evaluation = evaluateAffect({
  truth: matrix(set.clips.length, 2, Float32Array.from(set.clips.flatMap((c) => [c.arousal, c.valence]))),
  predicted,
  quadrant: set.clips.flatMap((clip) => clip.quadrant ?? []),
  groups: set.clips.map((clip) => clip.group),
  baseline: { arousal: mean("arousal"), valence: mean("valence") },
});
console.log(scoreTable(evaluation));
