import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { isAbsolute, join } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { PRESETS, type PresetName, readLabels, trainRegressor, withSequence } from "@swar/training";
import { SwarError } from "@swar/units";
import { cacheFolder } from "../files/cache-folder.ts";
import { readBytes } from "../files/read-bytes.ts";
import { stateFolder } from "../files/state-folder.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Context } from "../interrupt.ts";
import { loadExamples } from "../load-examples.ts";
import { runtime } from "../runtime.ts";
import { scoreTable } from "../terminal/score-table.ts";
import { progressOn } from "../terminal/progress.ts";
import { integer, numberRange, positiveInteger, positiveNumber, twoColumns } from "./option-parsers.ts";

const EXAMPLES = `
The table needs a column filename (relative to --audio) and the two target columns. With --group, rows of one value
(an artist, say) never stand on both sides of a split: without it scores are too good to be true.

Examples:
  swar train --audio clips --labels labels.csv --checkpoint mine.onnx
  swar train --audio clips --labels labels.csv --target arousal_tag,valence_tag --target-range 1,9 \\
    --group artist --folds 5 --checkpoint mine.onnx
  swar train … --resume                         go on where Ctrl-C stopped it`;

/** `swar train`: a model from labelled clips. */
export function trainCommand({ signal }: Context) {
  return new Command("train")
    .description("Train a model on a folder of labelled clips and measure it on clips that it has not heard.")
    .requiredOption("--audio <dir>", "the folder that the table's file names are relative to")
    .requiredOption("--labels <file>", "a CSV table with a column filename and the two targets")
    .option("--target <a,v>", "the columns to learn, arousal first", twoColumns, ["arousal", "valence"] as [
      string,
      string,
    ])
    .option("--target-range <low,high>", "what the columns call 0 and 1", numberRange, [0, 1] as [number, number])
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
    .option("--folds <k>", "measure by k-fold cross-validation instead of one 60/20/20 split", positiveInteger)
    .option("--checkpoint <file>", "where to write the model", "swar-model.onnx")
    .option("--name <name>", "what the model calls itself", "swar-model")
    .option(
      "--cache <dir>",
      "where to keep the features of files that were heard",
      cacheFolder(process.env, process.platform),
    )
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .option("--resume", "go on with the run that was stopped")
    .addHelpText("after", EXAMPLES)
    .action(async (options) => {
      const preset = PRESETS[options.preset as PresetName];
      const progress = progressOn(process.stderr);
      if (preset.warning) progress.log(`note: ${preset.warning}`);
      const { clips, bad } = readLabels(await readFileText(options.labels), {
        targets: options.target,
        range: options.targetRange,
        group: options.group,
      });
      for (const { line, problem } of bad) progress.log(`${options.labels} line ${line} left out: ${problem}`);
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
      try {
        const paths = clips.map(({ filename }) => (isAbsolute(filename) ? filename : join(options.audio, filename)));
        const loaded = await loadExamples({
          clips,
          paths,
          windows,
          cache: options.cache,
          jobs: options.jobs,
          signal,
          progress,
        });
        const store = await stateFolder(
          `${options.checkpoint}.run`,
          { ...training, windows, targets: options.target, files: paths },
          options.resume === true,
        );
        const result = await trainRegressor(
          runtime,
          loaded,
          {
            architecture: preset.architecture(windows),
            windows,
            fit,
            folds: options.folds,
            about: {
              name: options.name,
              version: "1",
              labels: { targets: options.target, range: options.targetRange },
              training,
              licence: "unspecified",
            },
          },
          {
            signal,
            store,
            onCheckpoint: (bytes) => writeWhole(options.checkpoint, bytes),
            onProgress: (part, done, state) => {
              progress.update(part, done);
              const last = state?.history.at(-1);
              if (last) progress.log(epochLine(part, last));
            },
          },
        );
        await store.remove();
        progress.stop();
        process.stdout.write(`${scoreTable(result.evaluation)}\nmodel written to ${options.checkpoint}\n`);
      } catch (error) {
        progress.stop();
        if (!(error instanceof SwarError) || error.code !== "cancelled") throw error;
        throw new SwarError("cancelled", `train: stopped; go on with the same command and --resume`, { cause: error });
      }
    });
}

function epochLine(
  part: string,
  {
    epoch,
    loss,
    validationLoss,
    learningRate,
  }: { epoch: number; loss: number; validationLoss: number; learningRate: number },
): string {
  return `${part}  epoch ${String(epoch).padStart(2)}  loss ${loss.toFixed(5)}  validation ${validationLoss.toFixed(5)}  rate ${learningRate.toExponential(1)}`;
}

async function readFileText(path: string): Promise<string> {
  await readBytes(path);
  return await readFile(path, "utf8");
}
