import { basename } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { checkWindowSettings } from "@swar/features";
import { type Checkpoint, type CheckpointInfo, decodeCheckpoint } from "@swar/model";
import {
  type AffectEvaluation,
  type ClipLabel,
  clipMeans,
  evaluateAffect,
  evaluationReport,
  predictExamples,
  type TrainingSet,
} from "@swar/training";
import type { AffectPoint, Matrix } from "@swar/units";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../default-checkpoint.ts";
import { cacheFolder } from "../files/cache-folder.ts";
import { readCheckpoint } from "../files/read-checkpoint.ts";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { loadExamples, pathsOf } from "../load-examples.ts";
import { readTable } from "../read-table.ts";
import { runtime } from "../runtime.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { scoreTable } from "../terminal/score-table.ts";
import { numberRange, positiveInteger, twoColumns } from "./option-parsers.ts";

const CAUTION = "Scores mean something only for clips, and artists, that the model was not trained on.";

const EXAMPLES = `
Scores mean something only for clips, and artists, that the model was not
trained on.

Examples:
  swar evaluate --checkpoint mine.onnx --audio clips --labels labels.csv \\
    --report report.html
  swar evaluate --audio clips --labels labels.csv --format json \\
    --target arousal_tag,valence_tag --target-range 1,9`;

/** `swar evaluate`: how good a model is on labelled clips. */
export function evaluateCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const checkpoint = decodeCheckpoint(await readCheckpoint(options.checkpoint, "audio"));
    const progress = progressOn(process.stderr);
    try {
      const measured = await sayingWhenStopped(
        () => "evaluate: stopped; the same command goes on with the clips that are left to hear",
        () => measure(checkpoint, options, signal, progress),
      );
      progress.stop();
      const { evaluation } = measured;
      const printed = options.format === "json" ? JSON.stringify(evaluation) : scoreTable(evaluation, "clips");
      if (options.report !== undefined)
        await writeWhole(options.report, report(checkpoint.info, basename(options.labels), measured));
      await standardOutput.write(`${printed}\n`);
    } finally {
      progress.stop();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("evaluate")
    .description("Measure a model on labelled clips, beside predict-the-mean, with 95 % intervals.")
    .requiredOption("--audio <dir>", "the folder that the table's file names are relative to")
    .requiredOption("--labels <file>", "a CSV table with a column filename, the two targets and perhaps quadrant")
    .addOption(
      new Option("--checkpoint <file>", "the model to measure").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .option(
      "--target <a,v>",
      "the columns with the truth, arousal first (default: those that the model learnt)",
      twoColumns,
    )
    .option("--target-range <low,high>", "what the columns call 0 and 1 (default: as the model learnt)", numberRange)
    .option("--group <column>", "draw intervals over the values of this column instead of over clips")
    .addOption(new Option("--format <kind>", "how to print").choices(["text", "json"]).default("text"))
    .option("--report <file>", "write a report with pictures (HTML)")
    .option(
      "--cache <dir>",
      "where to keep the features of files that were heard",
      cacheFolder(process.env, process.platform),
    )
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES);
}

interface Measured {
  readonly evaluation: AffectEvaluation;
  readonly set: TrainingSet<ClipLabel>;
  /** Shape (clips, 2). */
  readonly predicted: Matrix;
}

/** What the model says of every clip of the table, and how far it is from the truth. */
async function measure(
  { info, weights }: Checkpoint,
  options: Options,
  signal: AbortSignal,
  progress: Progress,
): Promise<Measured> {
  const { audio, cache, jobs, group } = options;
  const targets = options.target ?? (info.labels.targets as [string, string]);
  const range = options.targetRange ?? info.labels.range;
  const clips = await readTable(options.labels, { targets, range, group }, progress);
  const paths = pathsOf(clips, audio);
  const windows = checkWindowSettings(info.features);
  const set = await loadExamples({ clips, paths, windows, cache, jobs, signal, progress });
  const affect = await predictExamples(runtime, info.architecture, weights, set.examples);
  const { predicted, truth } = clipMeans(set.examples, affect);
  const quadrants = set.clips.flatMap((clip) => clip.quadrant ?? []);
  const evaluation = evaluateAffect({
    truth,
    predicted,
    ...(group ? { groups: set.clips.map((clip) => clip.group) } : {}),
    baseline: { arousal: mean(set, "arousal"), valence: mean(set, "valence") },
    ...(quadrants.length === set.clips.length ? { quadrant: quadrants } : {}),
  });
  return { evaluation, set, predicted };
}

function mean({ clips }: TrainingSet, axis: keyof AffectPoint): number {
  return clips.reduce((sum, clip) => sum + clip[axis] / clips.length, 0);
}

function report(info: CheckpointInfo, labels: string, { evaluation, set, predicted }: Measured): string {
  return evaluationReport({
    title: `${info.name} ${info.version} on ${labels}`,
    evaluation,
    points: set.clips.map(({ filename, arousal, valence }, i) => ({
      name: filename,
      truth: { arousal, valence },
      predicted: { arousal: predicted.data[2 * i] as number, valence: predicted.data[2 * i + 1] as number },
    })),
    model: settingsOf(info),
    notes: [CAUTION],
  });
}

/** What a checkpoint says of its training, as flat settings for a table. */
function settingsOf({ name, version, licence, labels, training }: CheckpointInfo): Record<string, string> {
  const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  const entries = Object.entries({ name, version, licence, targets: labels.targets, range: labels.range, ...training });
  return Object.fromEntries(entries.map(([key, value]) => [key, shown(value)]));
}
