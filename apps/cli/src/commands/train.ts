import { availableParallelism } from "node:os";
import { Command, Option } from "@commander-js/extra-typings";
import {
  type ClipLabel,
  type Epoch,
  PRESETS,
  type RegressorOptions,
  type RegressorResult,
  trainRegressor,
  withSequence,
} from "@swar/training";
import { cacheFolder } from "../files/cache-folder.ts";
import { standardOutput } from "../files/sink.ts";
import { stateFolder } from "../files/state-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { loadExamples, pathsOf } from "../load-examples.ts";
import { readTable } from "../read-table.ts";
import { runtime } from "../runtime.ts";
import { scoreTable } from "../terminal/score-table.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { foldCount, integer, numberRange, positiveInteger, positiveNumber, twoColumns } from "./option-parsers.ts";

const EXAMPLES = `
The table needs a column filename (relative to --audio) and the two targets.
With --group, rows of one value (an artist, say) never stand on both sides of a
split: without it scores are too good to be true.

Examples:
  swar train --audio clips --labels labels.csv --checkpoint mine.onnx
  swar train --audio clips --labels labels.csv --checkpoint mine.onnx \\
    --target arousal_tag,valence_tag --target-range 1,9 --group artist --folds 5
After Ctrl-C, the same command with --resume goes on.`;

/** `swar train`: a model from labelled clips. */
export function trainCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const progress = progressOn(process.stderr);
    try {
      const { evaluation } = await train(options, signal, progress);
      progress.stop();
      const table = scoreTable(evaluation, "held-out clips");
      await standardOutput.write(`${table}\nmodel written to ${options.checkpoint}\n`);
    } finally {
      progress.stop();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("train")
    .description("Train a model on a folder of labelled clips and measure it on clips that it has not heard.")
    .requiredOption("--audio <dir>", "the folder that the table's file names are relative to")
    .requiredOption("--labels <file>", "a CSV table with a column filename and the two targets")
    .addOption(
      new Option("--target <a,v>", "the columns to learn, arousal first")
        .argParser(twoColumns)
        .default(["arousal", "valence"] as [string, string], "arousal,valence"),
    )
    .addOption(
      new Option("--target-range <low,high>", "what the columns call 0 and 1")
        .argParser(numberRange)
        .default([0, 1] as [number, number], "0,1"),
    )
    .option("--group <column>", "keep rows with one value of this column on one side of every split")
    .addOption(
      new Option("--preset <name>", "default, or the first prototype's model")
        .choices(["default", "seed"])
        .default("default"),
    )
    .option("--epochs <n>", "greatest number of epochs (default: 20)", positiveInteger)
    .option("--batch-size <n>", "examples in a step (default: 32)", positiveInteger)
    .option(
      "--sequence-length <n>",
      "time steps in a window (default: 14 of 0.37 s; preset seed: 10 of 0.023 s)",
      positiveInteger,
    )
    .option("--stride <n>", "time steps from one window to the next (default: 7; preset seed: 10)", positiveInteger)
    .option("--lr <rate>", "learning rate (default: 0.002; preset seed: 0.001)", positiveNumber)
    .option("--seed <n>", "seed of splits, weights and batches", integer, 42)
    .option("--folds <k>", "measure by k-fold cross-validation instead of one 60/20/20 split", foldCount)
    .option("--checkpoint <file>", "where to write the model", "swar-model.onnx")
    .option("--name <name>", "what the model calls itself", "swar-model")
    .option("--licence <text>", "the licence that the model names", "unspecified")
    .option(
      "--cache <dir>",
      "where to keep the features of files that were heard",
      cacheFolder(process.env, process.platform),
    )
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .option("--resume", "go on with the run that was stopped")
    .addHelpText("after", EXAMPLES);
}

/** Reads the table, hears the clips, trains and measures; leaves the checkpoint in its place. */
async function train(options: Options, signal: AbortSignal, progress: Progress): Promise<RegressorResult> {
  const { warning } = PRESETS[options.preset];
  if (warning) progress.log(`note: ${warning}`);
  const { audio, cache, jobs, target: targets, targetRange: range, group } = options;
  const clips = await readTable(options.labels, { targets, range, group }, progress);
  const paths = pathsOf(clips, audio);
  const regressor = regressorOptions(options, clips);
  const { windows } = regressor;
  const run = { ...regressor.about, windows, paths, clips };
  const store = await stateFolder(`${options.checkpoint}.run`, run, options.resume === true);
  const set = await sayingWhenStopped(
    () => "train: stopped before the training began; the same command goes on with the clips that are left to hear",
    () => loadExamples({ clips, paths, windows, cache, jobs, signal, progress }),
  );
  await store.begin();
  const result = await sayingWhenStopped(
    () => "train: stopped; go on with the same command and --resume",
    () =>
      trainRegressor(runtime, set, regressor, {
        signal,
        store,
        onCheckpoint: (bytes) => writeWhole(options.checkpoint, bytes),
        onProgress: (part, done, state) => {
          progress.update(part, done);
          const last = state?.history.at(-1);
          if (last) progress.log(epochLine(part, last));
        },
      }),
  );
  await store.remove();
  return result;
}

/** What the preset says, with what the command line says instead, and what the checkpoint is to know of it. */
function regressorOptions(options: Options, clips: readonly ClipLabel[]): RegressorOptions {
  const preset = PRESETS[options.preset];
  const windows = withSequence(preset.windows, options);
  const fit = {
    ...preset.fit,
    epochs: options.epochs ?? preset.fit.epochs,
    batchSize: options.batchSize ?? preset.fit.batchSize,
    learningRate: options.lr ?? preset.fit.learningRate,
    seed: options.seed,
    threads: availableParallelism(),
  };
  const training = {
    preset: options.preset,
    clips: clips.length,
    groups: new Set(clips.map((clip) => clip.group)).size,
    group: options.group ?? "file",
    fit,
    folds: options.folds ?? "60/20/20",
  };
  const labels = { targets: options.target, range: options.targetRange };
  const about = { name: options.name, version: "1", labels, training, licence: options.licence };
  return { architecture: preset.architecture(windows), windows, fit, folds: options.folds, about };
}

function epochLine(part: string, { epoch, loss, validationLoss, learningRate }: Epoch): string {
  const rate = learningRate.toExponential(1);
  return `${part}  epoch ${String(epoch).padStart(2)}  loss ${loss.toFixed(5)}  validation ${validationLoss.toFixed(5)}  rate ${rate}`;
}
