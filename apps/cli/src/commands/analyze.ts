import { Command, Option } from "@commander-js/extra-typings";
import { DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME } from "../default-checkpoint.ts";
import { readCheckpoint } from "../files/read-checkpoint.ts";
import { FORMATS } from "../formats/formats.ts";
import type { Context } from "../interrupt.ts";
import { curveStep, positiveInteger } from "./option-parsers.ts";
import { filesOf, runFiles } from "./run-files.ts";

const EXAMPLES = `
Examples:
  swar analyze song.mp3                         a small picture in the terminal
  swar analyze ~/Music --format csv --output moods.csv
  swar analyze a.mp3 b.flac --format json       one JSON object a line
Read are WAV, MP3, FLAC, AIFF and Ogg (Vorbis, Opus, FLAC), of any length, and
others, M4A say, where ffmpeg is installed.
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call,
130 stopped by Ctrl-C.`;

/** `swar analyze`: arousal and valence of audio files. */
export function analyzeCommand(context: Context) {
  return new Command("analyze")
    .description("Say how aroused and how pleasant audio files sound, over time and with the uncertainty.")
    .argument("<files...>", "audio files, and folders to be searched for audio")
    .addOption(
      new Option("--checkpoint <file>", "the model to use").default(DEFAULT_CHECKPOINT, DEFAULT_CHECKPOINT_NAME),
    )
    .addOption(new Option("--format <kind>", "how to print").choices(["text", "json", "csv"]).default("text"))
    .option("--output <path>", "write to this file instead of the terminal")
    .option("--step <seconds>", "distance of the curve's points, at least 0.01", curveStep, 0.5)
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES)
    .action(async (paths, { checkpoint, step, jobs, output, format }) => {
      await readCheckpoint(checkpoint, "audio");
      const files = await filesOf("analyze", paths);
      const task = (path: string) => ({ kind: "analyze", path, checkpoint, step }) as const;
      const run = { name: "analyze", doing: "analysing", format: FORMATS[format], task };
      await runFiles(files, { ...run, jobs, output }, context);
    });
}
