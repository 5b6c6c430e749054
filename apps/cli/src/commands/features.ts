import { Command, Option } from "@commander-js/extra-typings";
import { check, SwarError } from "@swar/units";
import { type FileLabels, fileLabels } from "../files/file-labels.ts";
import { DESCRIPTION_FORMATS } from "../formats/formats.ts";
import { STRETCH_COLUMNS, stretchFormats } from "../formats/stretch-formats.ts";
import type { Context } from "../interrupt.ts";
import { positiveInteger, stretchSeconds } from "./option-parsers.ts";
import { checkNotInput, filesOf, runFiles } from "./run-files.ts";

const EXAMPLES = `
Loudness and dynamics are EBU R 128's, of the file's own channels; timbre, tone
and rhythm are librosa's, of the mono mix at 22,050 Hz: of each the mean, the
deviation, the least and greatest value, and the values below which lie 10, 50
and 90 % of the frames. Spotify's nine features are estimates, each with its
error and what it was made from.

With --every, a file becomes one row for each stretch of so many seconds, a rest
of less than half a stretch going to the one before it: file, start, end, and
estimates of Spotify's features, as swar train --csv and swar predict --csv read
them, whose models with --sequence file then follow a song in time. A file that
fails has no row. --labels appends a table's columns to the rows of each file.
Its column filename is the end of the file's path, audio/song.mp3 of
clips/audio/song.mp3, or just has the same name in another folder. A column
called like a feature, valence say, must be renamed before.

Examples:
  swar features song.mp3                        what one would ask first
  swar features ~/Music --format csv --output features.csv
  swar features a.mp3 b.flac --format json      one JSON object a line
  swar features song.mp3 --mel mel.npy          also a NumPy file of mel bands,
                                                128 × frames, in absolute dB
  swar features clips --every 5 --labels labels.csv --output stretches.csv &&
    swar train --csv stretches.csv --sequence file --target mood_a,mood_v
Exit status: 0 all went well, 1 a file failed (its line says why, or standard
error), 2 wrong call, 130 stopped by Ctrl-C.`;

/** `swar features`: descriptors of audio files. */
export function featuresCommand(context: Context) {
  return withOptions().action(async (paths, options) => {
    const files = await filesOf("features", paths);
    if (options.every === undefined) await describeWhole(files, options, context);
    else await describeStretches(files, { ...options, every: options.every }, context);
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("features")
    .description("Measure loudness, dynamics, tempo, key and timbre, and estimate Spotify's features.")
    .argument("<files...>", "audio files, and folders to be searched for audio")
    .addOption(
      new Option("--format <kind>", "how to print (default: text; with --every: csv)").choices(["text", "json", "csv"]),
    )
    .option("--output <path>", "write to this file instead of the terminal")
    .option("--mel <path>", "also write the mel-spectrogram as a NumPy file; for one audio file")
    .option("--every <seconds>", "estimate Spotify's features of each stretch of so many seconds", stretchSeconds)
    .option("--labels <file>", "with --every: a CSV table whose columns are appended, by its column filename")
    .option("--jobs <n>", "files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES);
}

async function describeWhole(files: readonly string[], options: Options, context: Context): Promise<void> {
  const { format = "text", mel, labels, jobs, output } = options;
  check(labels === undefined, "--labels", "it must come with --every", labels);
  if (mel !== undefined && files.length > 1) throw severalMels(files.length);
  if (mel !== undefined) await checkNotInput("features", "--mel", mel, [...files, ...(output ? [output] : [])]);
  const task = (path: string) => ({ kind: "describe", path, mel }) as const;
  const chosen = DESCRIPTION_FORMATS[format];
  const run = { name: "features", doing: "measuring", format: chosen, task };
  await runFiles(files, { ...run, jobs, output }, context);
}

/** What a person should know of every such table. */
const ESTIMATED =
  "note: Spotify's features of stretches are estimates: instrumentalness, liveness, speechiness and valence are the same for all, and what is known of the others' errors (docs/spotify-estimates.md) is of 30 s";

async function describeStretches(
  files: readonly string[],
  options: Options & { readonly every: number },
  context: Context,
): Promise<void> {
  const { format = "csv", mel, labels: table, every, jobs, output } = options;
  check(mel === undefined, "--mel", "it must come without --every", mel);
  check(format !== "text", "--format", "stretches must be printed as csv or json", format);
  if (output !== undefined && table !== undefined) await checkNotInput("features", "--output", output, [table]);
  const labels = table === undefined ? undefined : await fileLabels(table, files, { taken: STRETCH_COLUMNS });
  const notes = [ESTIMATED, ...(labels === undefined ? [] : withoutLabels(labels, files.length))];
  const task = (path: string) => ({ kind: "stretches", path, every }) as const;
  const run = { name: "features", doing: "measuring", format: stretchFormats(labels)[format], task };
  await runFiles(files, { ...run, jobs, output, notes }, context);
}

function withoutLabels({ missing }: FileLabels, files: number): string[] {
  if (missing.length === 0) return [];
  const few = missing.slice(0, 3).join(", ");
  const which = missing.length > 3 ? `${few} and others` : few;
  return [
    `note: the table of labels has no row for ${missing.length} of ${files} files, whose labels stay empty: ${which}`,
  ];
}

function severalMels(files: number): SwarError {
  return new SwarError(
    "invalid-argument",
    `--mel: it goes with one audio file, got ${files}; call the command once a file`,
  );
}
