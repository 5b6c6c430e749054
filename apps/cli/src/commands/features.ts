import { Command, Option } from "@commander-js/extra-typings";
import { SwarError } from "@swar/units";
import { DESCRIPTION_FORMATS } from "../formats/formats.ts";
import type { Context } from "../interrupt.ts";
import { positiveInteger } from "./option-parsers.ts";
import { checkNotInput, filesOf, runFiles } from "./run-files.ts";

const EXAMPLES = `
Loudness and dynamics are EBU R 128's, of the file's own channels; timbre, tone
and rhythm are librosa's, of the mono mix at 22,050 Hz: of each the mean, the
deviation, the least and greatest value, and the values below which lie 10, 50
and 90 % of the frames. Spotify's nine features are estimates, each with its
error and what it was made from.

Examples:
  swar features song.mp3                        what one would ask first
  swar features ~/Music --format csv --output features.csv
  swar features a.mp3 b.flac --format json      one JSON object a line
  swar features song.mp3 --mel mel.npy          also a NumPy file of mel bands,
                                                128 × frames, in absolute dB
Exit status: 0 all went well, 1 a file failed (its line says why), 2 wrong call,
130 stopped by Ctrl-C.`;

/** `swar features`: descriptors of audio files. */
export function featuresCommand(context: Context) {
  return new Command("features")
    .description("Measure loudness, dynamics, tempo, key and timbre, and estimate Spotify's features.")
    .argument("<files...>", "audio files, and folders to be searched for audio")
    .addOption(new Option("--format <kind>", "how to print").choices(["text", "json", "csv"]).default("text"))
    .option("--output <path>", "write to this file instead of the terminal")
    .option("--mel <path>", "also write the mel-spectrogram as a NumPy file; for one audio file")
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES)
    .action(async (paths, { mel, jobs, output, format }) => {
      const files = await filesOf("features", paths);
      if (mel !== undefined && files.length > 1) throw severalMels(files.length);
      if (mel !== undefined) await checkNotInput("features", "--mel", mel, [...files, ...(output ? [output] : [])]);
      const task = (path: string) => ({ kind: "describe", path, mel }) as const;
      const chosen = DESCRIPTION_FORMATS[format];
      const run = { name: "features", doing: "measuring", format: chosen, task };
      await runFiles(files, { ...run, jobs, output }, context);
    });
}

function severalMels(files: number): SwarError {
  return new SwarError(
    "invalid-argument",
    `--mel: it goes with one audio file, got ${files}; call the command once a file`,
  );
}
