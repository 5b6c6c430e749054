import { createWriteStream } from "node:fs";
import { once } from "node:events";
import { Command, Option } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { audioFiles } from "../files/audio-files.ts";
import type { Context } from "../interrupt.ts";
import { readBytes } from "../files/read-bytes.ts";
import { checkpointInfo } from "@swar/model";
import { FORMATS, type FileResult } from "../formats/index.ts";
import { inOrder } from "../pool/in-order.ts";
import type { AnalyzeTask } from "../pool/tasks.ts";
import { progressOn } from "../terminal/progress.ts";
import { positiveInteger, positiveNumber } from "./option-parsers.ts";

const EXAMPLES = `
Examples:
  swar analyze song.mp3                         a small picture in the terminal
  swar analyze ~/Music --format csv --output moods.csv
  swar analyze a.mp3 b.flac --format json       one JSON object a line
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call, 130 stopped by Ctrl-C.`;

/** `swar analyze`: arousal and valence of audio files. */
export function analyzeCommand({ signal, setStatus }: Context) {
  return new Command("analyze")
    .description("Say how aroused and how pleasant audio files sound, over time and with the uncertainty.")
    .argument("<files...>", "audio files, and folders to be searched for audio")
    .option("--checkpoint <file>", "the model to use", DEFAULT_CHECKPOINT)
    .addOption(new Option("--format <kind>", "how to print").choices(["text", "json", "csv"]).default("text"))
    .option("--output <path>", "write to this file instead of the terminal")
    .option("--step <seconds>", "distance of the curve's points", positiveNumber, 0.5)
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES)
    .action(async (paths, options) => {
      const format = FORMATS[options.format];
      checkpointInfo(await readBytes(options.checkpoint));
      const files = await audioFiles(paths);
      if (files.length === 0) throw noAudio(paths);
      const out = options.output === undefined ? process.stdout : createWriteStream(options.output);
      const progress = progressOn(process.stderr);
      const write = async (text: string): Promise<void> => {
        if (text !== "" && !out.write(text)) await once(out, "drain");
      };
      try {
        await write(format.head);
        let failures = 0;
        let done = 0;
        const { checkpoint, step, jobs } = options;
        const tasks = files.map((path): AnalyzeTask => ({ kind: "analyze", path, checkpoint, step }));
        for await (const result of inOrder(tasks, { jobs, signal })) {
          const file = files[done++] as string;
          if ("error" in result) failures++;
          if (files.length > 1) progress.update("analysing", done / files.length);
          await write(format.line({ file, ...result } satisfies FileResult));
        }
        if (failures > 0) setStatus(1);
      } finally {
        progress.stop();
        if (out !== process.stdout) await new Promise<void>((resolve) => out.end(() => resolve()));
      }
    });
}

function noAudio(paths: readonly string[]): SwarError {
  return new SwarError(
    "file-not-found",
    `analyze: there must be audio in the folders, got none in ${paths.join(", ")}; name files or other folders`,
  );
}
