import { resolve } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../default-checkpoint.ts";
import { audioFiles } from "../files/audio-files.ts";
import { readCheckpoint } from "../files/read-checkpoint.ts";
import { fileSink, standardOutput } from "../files/sink.ts";
import { FORMATS, type FileResult } from "../formats/formats.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { inOrder } from "../pool/in-order.ts";
import type { AnalyzeTask } from "../pool/tasks.ts";
import { progressOn } from "../terminal/progress.ts";
import { positiveInteger, positiveNumber } from "./option-parsers.ts";

const EXAMPLES = `
Examples:
  swar analyze song.mp3                         a small picture in the terminal
  swar analyze ~/Music --format csv --output moods.csv
  swar analyze a.mp3 b.flac --format json       one JSON object a line
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call,
130 stopped by Ctrl-C.`;

/** `swar analyze`: arousal and valence of audio files. */
export function analyzeCommand({ signal, setStatus }: Context) {
  return withOptions().action(async (paths, options) => {
    await readCheckpoint(options.checkpoint);
    const files = await audioFiles(paths);
    if (files.length === 0) throw noAudio(paths);
    const failures = await analyze(files, options, signal);
    if (failures > 0) setStatus(1);
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("analyze")
    .description("Say how aroused and how pleasant audio files sound, over time and with the uncertainty.")
    .argument("<files...>", "audio files, and folders to be searched for audio")
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .addOption(new Option("--format <kind>", "how to print").choices(["text", "json", "csv"]).default("text"))
    .option("--output <path>", "write to this file instead of the terminal")
    .option("--step <seconds>", "distance of the curve's points", positiveNumber, 0.5)
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES);
}

/** Prints a result for each of `files`, and gives how many of them failed. */
async function analyze(files: readonly string[], options: Options, signal: AbortSignal): Promise<number> {
  const { checkpoint, step, jobs, output } = options;
  const format = FORMATS[options.format];
  if (output !== undefined && files.some((file) => resolve(file) === resolve(output))) throw ownInput(output);
  const sink = output === undefined ? standardOutput : await fileSink(output);
  const progress = progressOn(process.stderr);
  // Results that scroll by on the same terminal show the progress themselves.
  const showsBar = files.length === 1 || output !== undefined || !process.stdout.isTTY;
  const onProgress = showsBar ? (part: number): void => progress.update("analysing", part) : undefined;
  const tasks = files.map((path): AnalyzeTask => ({ kind: "analyze", path, checkpoint, step }));
  let [done, failures] = [0, 0];
  const work = async (): Promise<number> => {
    await sink.write(format.head);
    for await (const result of inOrder(tasks, { jobs, signal, onProgress })) {
      const file = files[done++] as string;
      if ("error" in result) failures++;
      if (files.length === 1) progress.stop();
      await sink.write(format.line({ file, ...result } satisfies FileResult, sink.columns));
    }
    return failures;
  };
  try {
    return await sayingWhenStopped(() => `analyze: stopped after ${done} of ${files.length} files`, work);
  } finally {
    progress.stop();
    await sink.close();
  }
}

function noAudio(paths: readonly string[]): SwarError {
  return new SwarError(
    "file-not-found",
    `analyze: there must be audio in the folders, got none in ${paths.join(", ")}; name files or other folders`,
  );
}

function ownInput(output: string): SwarError {
  return new SwarError(
    "invalid-argument",
    `--output: it must not be one of the files to analyse, got ${output}; choose another name`,
  );
}
