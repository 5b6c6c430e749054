import { readFile } from "node:fs/promises";
import { basename, isAbsolute, join } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { checkWindowSettings } from "@swar/features";
import { type CheckpointInfo, decodeCheckpoint } from "@swar/model";
import { clipMeans, evaluateAffect, evaluationReport, predictExamples, readLabels } from "@swar/training";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { cacheFolder } from "../files/cache-folder.ts";
import { readBytes } from "../files/read-bytes.ts";
import { writeWhole } from "../files/write-whole.ts";
import type { Context } from "../interrupt.ts";
import { loadExamples } from "../load-examples.ts";
import { runtime } from "../runtime.ts";
import { progressOn } from "../terminal/progress.ts";
import { scoreTable } from "../terminal/score-table.ts";
import { numberRange, positiveInteger, twoColumns } from "./option-parsers.ts";

const EXAMPLES = `
Scores mean something only for clips, and artists, that the model was not trained on.

Examples:
  swar evaluate --checkpoint mine.onnx --audio clips --labels labels.csv --report report.html
  swar evaluate --audio clips --labels labels.csv --target arousal_tag,valence_tag --target-range 1,9 --format json`;

/** `swar evaluate`: how good a model is on labelled clips. */
export function evaluateCommand({ signal }: Context) {
  return new Command("evaluate")
    .description("Measure a model on labelled clips, beside predict-the-mean, with 95 % intervals.")
    .requiredOption("--audio <dir>", "the folder that the table's file names are relative to")
    .requiredOption("--labels <file>", "a CSV table with a column filename, the two targets and perhaps quadrant")
    .option("--checkpoint <file>", "the model to measure", DEFAULT_CHECKPOINT)
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
    .addHelpText("after", EXAMPLES)
    .action(async (options) => {
      const { info, weights } = decodeCheckpoint(await readBytes(options.checkpoint));
      await readBytes(options.labels);
      const progress = progressOn(process.stderr);
      try {
        const targets = options.target ?? (info.labels.targets as [string, string]);
        const { clips, bad } = readLabels(await readFile(options.labels, "utf8"), {
          targets,
          range: options.targetRange ?? info.labels.range,
          group: options.group,
        });
        for (const { line, problem } of bad) progress.log(`${options.labels} line ${line} left out: ${problem}`);
        const paths = clips.map(({ filename }) => (isAbsolute(filename) ? filename : join(options.audio, filename)));
        const windows = checkWindowSettings(info.features);
        const set = await loadExamples({
          clips,
          paths,
          windows,
          cache: options.cache,
          jobs: options.jobs,
          signal,
          progress,
        });
        const affect = await predictExamples(runtime, info.architecture, weights, set.examples);
        const { predicted, truth } = clipMeans(set.examples, affect);
        const quadrants = set.clips.flatMap((clip) => clip.quadrant ?? []);
        const mean = (axis: "arousal" | "valence"): number =>
          set.clips.reduce((sum, clip) => sum + clip[axis] / set.clips.length, 0);
        const evaluation = evaluateAffect({
          truth,
          predicted,
          ...(options.group ? { groups: set.clips.map((clip) => clip.group) } : {}),
          baseline: { arousal: mean("arousal"), valence: mean("valence") },
          ...(quadrants.length === set.clips.length ? { quadrant: quadrants } : {}),
        });
        progress.stop();
        process.stdout.write(
          options.format === "json" ? `${JSON.stringify(evaluation)}\n` : `${scoreTable(evaluation)}\n`,
        );
        if (options.report !== undefined) {
          const report = evaluationReport({
            title: `${info.name} ${info.version} on ${basename(options.labels)}`,
            evaluation,
            points: set.clips.map((clip, i) => ({
              name: clip.filename,
              truth: { arousal: clip.arousal, valence: clip.valence },
              predicted: { arousal: predicted.data[2 * i] as number, valence: predicted.data[2 * i + 1] as number },
            })),
            model: settingsOf(info),
            notes: ["Scores mean something only for clips, and artists, that the model was not trained on."],
          });
          await writeWhole(options.report, report);
        }
      } finally {
        progress.stop();
      }
    });
}

/** What a checkpoint says of its training, as flat settings for a table. */
function settingsOf({ name, version, licence, labels, training }: CheckpointInfo): Record<string, string> {
  const shown = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));
  const entries = Object.entries({ name, version, licence, targets: labels.targets, range: labels.range, ...training });
  return Object.fromEntries(entries.map(([key, value]) => [key, shown(value)]));
}
