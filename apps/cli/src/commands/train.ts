import { Command, Option } from "@commander-js/extra-typings";
import { type Epoch, historyCsv, historyJson, TABLE_MODELS, trainingReport } from "@swar/training";
import { check } from "@swar/units";
import { cacheFolder } from "../files/cache-folder.ts";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Context } from "../interrupt.ts";
import { classTable } from "../terminal/class-table.ts";
import { comparisonTable } from "../terminal/comparison-table.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { scoreTable } from "../terminal/score-table.ts";
import { seedTable } from "../terminal/seed-table.ts";
import { audioExperiment } from "../training/audio-experiment.ts";
import type { Experiment } from "../training/experiment.ts";
import { historyOf, reportOf } from "../training/report-content.ts";
import { type ExperimentResult, runExperiment } from "../training/run-experiment.ts";
import { seedsFrom } from "../training/seeds-from.ts";
import type { SharedOptions } from "../training/shared-options.ts";
import { tableExperiment } from "../training/table-experiment.ts";
import {
  columnNames,
  featureCount,
  foldCount,
  historyFile,
  integers,
  numberRange,
  positiveInteger,
  positiveNumber,
} from "./option-parsers.ts";

const EXAMPLES = `
On audio (--audio, --labels) a model hears clips; the table needs a column
filename, relative to --audio, and the two targets. Without --labels the folder
must hold a labelled set as it was published: DEAM, emoMusic, PMEmo and others
(docs/data.md); artists are then kept apart by themselves. On a table (--csv)
it reads Spotify's nine features of each song; --target names two rated columns,
and without it the first prototype's formula is learnt, which says little of
music.
With --group, rows of one value (an artist, say) never stand on both sides of a
split: without it scores are too good to be true. Tables find the artist's
column themselves.

Examples:
  swar train --audio clips --labels labels.csv --checkpoint mine.onnx
  swar train --audio DEAM --folds 5 --checkpoint deam.onnx
  swar train --audio clips --labels labels.csv --checkpoint mine.onnx \\
    --target arousal_tag,valence_tag --target-range 1,9 --group artist --folds 5
  swar demo-table && swar train --csv demo-table.csv --checkpoint mine.onnx \\
    --target rated_arousal,rated_valence --report report.html
  swar train --csv rated.csv --target rated_arousal,rated_valence \\
    --folds 10 --repeats 3 --compare
  swar train --csv SpotifyFeatures.csv --preset seed --limit-sequences 20000
  swar train --csv labelled.csv --task classify --target emotion_label
After Ctrl-C, the same command with --resume goes on.`;

/** `swar train`: a model from labelled clips, or from a table of songs. */
export function trainCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const progress = progressOn(process.stderr);
    try {
      const experiment = await experimentOf(options, signal, progress);
      for (const warning of experiment.warnings) progress.log(`note: ${warning}`);
      const { checkpoint, resume = false, report, history, jobs } = options;
      const detailed = report !== undefined;
      const onEpoch = (run: string, epoch: Epoch): void => progress.log(epochLine(run, epoch));
      const result = await runExperiment(experiment, { checkpoint, resume, detailed, jobs, signal, progress, onEpoch });
      progress.stop();
      if (history !== undefined) await writeWhole(history, historyText(history, result));
      if (report !== undefined) await writeWhole(report, trainingReport(reportOf(experiment, result)));
      await standardOutput.write(`${printed(experiment, result)}\nmodel written to ${checkpoint}\n`);
    } finally {
      progress.stop();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("train")
    .description("Train a model on labelled clips or on a table of songs, and measure it on what it has not seen.")
    .option("--audio <dir>", "audio: the folder that the table's file names are relative to, or a labelled set")
    .option("--labels <file>", "audio: a CSV table with a column filename and the two targets; not for a set")
    .option("--csv <file>", "table: songs with Spotify's nine features, CSV or Parquet")
    .option(
      "--target <columns>",
      "the columns to learn, arousal first, or formula (default: arousal,valence of audio; formula of a table)",
      columnNames,
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
    .addOption(new Option("--model <name>", "table: what is trained (default: mlp)").choices(TABLE_MODELS))
    .addOption(
      new Option("--task <kind>", "table: arousal and valence, or the four classes")
        .choices(["regress", "classify"])
        .default("regress"),
    )
    .option(
      "--features <n>",
      "table: 9, or 11 with the formula's two values (default: 9; preset seed: 11)",
      featureCount,
    )
    .option("--sequence <column>", "table: rows are stretches of songs in time, and this column names the song")
    .option("--limit-sequences <n>", "table: so many windows at most, drawn at random", positiveInteger)
    .option("--epochs <n>", "greatest number of epochs (default: 20; networks on tables: 100)", positiveInteger)
    .option("--batch-size <n>", "examples in a step (default: 32)", positiveInteger)
    .option(
      "--sequence-length <n>",
      "time steps in a window (default: 14 of 0.37 s; preset seed: 10 of 0.023 s; table: 1 row, preset seed: 10)",
      positiveInteger,
    )
    .option(
      "--stride <n>",
      "time steps from one window to the next (default: 7; preset seed: 10; table: 1)",
      positiveInteger,
    )
    .option("--lr <rate>", "learning rate (default: 0.002; preset seed: 0.001)", positiveNumber)
    .addOption(
      new Option("--seed <n,…>", "seed of splits, weights and batches; with several, the model of the first is kept")
        .argParser(integers)
        .default([42] as number[], "42"),
    )
    .option("--repeats <n>", "as many seeds, one after the other from --seed on", positiveInteger)
    .option("--folds <k>", "measure by k-fold cross-validation instead of one 60/20/20 split", foldCount)
    .option("--compare", "measure other methods on the same splits, from predict-the-mean to boosting")
    .option("--checkpoint <file>", "where to write the model", "swar-model.onnx")
    .option("--report <file>", "write a report with pictures (HTML)")
    .option("--history <file>", "write the losses of every epoch (.csv or .json)", historyFile)
    .option("--name <name>", "what the model calls itself", "swar-model")
    .option("--licence <text>", "the licence that the model names", "unspecified")
    .option(
      "--cache <dir>",
      "audio: where to keep the features of files that were heard",
      cacheFolder(process.env, process.platform),
    )
    .option("--jobs <n>", "files or runs at a time (default: the number of processor cores)", positiveInteger)
    .option("--resume", "go on with the run that was stopped")
    .addHelpText("after", EXAMPLES);
}

async function experimentOf(options: Options, signal: AbortSignal, progress: Progress): Promise<Experiment> {
  const { audio, labels, csv, target, preset, cache, model, features, task, sequence, limitSequences } = options;
  const shared: SharedOptions = { ...options, compare: options.compare === true, seeds: seedsOf(options) };
  if (csv !== undefined) {
    check(audio === undefined && labels === undefined, "train", "--csv must stand without --audio and --labels", csv);
    const columns = target?.join() === "formula" ? undefined : target;
    return await tableExperiment(
      { ...shared, csv, target: columns, preset, model, features, task, sequence, limitSequences },
      signal,
      progress,
    );
  }
  const got = labels === undefined ? "neither" : "--labels alone";
  check(audio !== undefined, "train", "either --csv, or --audio with or without --labels, must be given", got);
  const onTables = {
    "--model": model,
    "--features": features,
    "--sequence": sequence,
    "--limit-sequences": limitSequences,
  };
  const alien = Object.entries(onTables).find(([, value]) => value !== undefined)?.[0];
  check(alien === undefined && task === "regress", "train", "audio takes no option of tables", alien ?? "--task");
  const [a = "arousal", v = "valence", ...more] = target ?? [];
  check(more.length === 0 && target?.length !== 1, "train", "--target must name two columns", target);
  return await audioExperiment({ ...shared, audio, labels, target: [a, v], preset, cache }, signal, progress);
}

function seedsOf({ seed, repeats }: Options): number[] {
  check(repeats === undefined || seed.length === 1, "train", "--repeats must come with one --seed", seed);
  check(new Set(seed).size === seed.length, "train", "the seeds must differ from each other", seed);
  return repeats === undefined ? seed : seedsFrom(seed[0] as number, repeats);
}

function epochLine(run: string, { epoch, loss, validationLoss, learningRate }: Epoch): string {
  const rate = learningRate.toExponential(1);
  return `${run}  epoch ${String(epoch).padStart(2)}  loss ${loss.toFixed(5)}  validation ${validationLoss.toFixed(5)}  rate ${rate}`;
}

function printed({ noun }: Experiment, { training, comparison }: ExperimentResult): string {
  const what = `held-out ${noun}s`;
  const tables = [
    training.evaluation && scoreTable(training.evaluation, what),
    training.classes && classTable(training.classes, what),
    seedTable(training),
    comparison && comparisonTable(comparison),
  ];
  return tables.filter((text) => text !== undefined).join("\n\n");
}

function historyText(path: string, result: ExperimentResult): string {
  const runs = historyOf(result);
  return path.endsWith(".json") ? historyJson(runs) : historyCsv(runs);
}
