import { Command, Option } from "@commander-js/extra-typings";
import type { SongPredictor } from "@swar/analysis";
import { SPOTIFY_FEATURES, SPOTIFY_RANGES, type SpotifyFeature } from "@swar/features";
import { check } from "@swar/units";
import { InvalidArgumentError } from "commander";
import { standardOutput } from "../files/sink.ts";
import { writeInParts } from "../files/whole-file.ts";
import type { Context } from "../interrupt.ts";
import { sayingWhenStopped } from "../interrupt.ts";
import { openSongPredictor } from "../songs/open-song-predictor.ts";
import { predictAudio } from "../songs/predict-audio.ts";
import { predictTable } from "../songs/predict-table.ts";
import { printedSong } from "../songs/printed-song.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { positiveInteger } from "./option-parsers.ts";
import { checkNotInput, filesOf } from "./run-files.ts";

const EXAMPLES = `
A table keeps its columns and rows as they are, and five are appended:
  predicted_arousal, predicted_valence      in [0, 1]
  predicted_quadrant                        Q1 to Q4
  uncertainty_arousal, uncertainty_valence  one standard error
or, of a classifier, predicted_label (0 to 3), predicted_quadrant and a
probability for each class. Each row is judged for itself. A missing feature is
taken to be the median of the songs that the model learnt from.
From audio, Spotify's features are estimated, roughly; their errors are part of
the uncertainty then.

Examples:
  swar predict --csv songs.csv --output moods.csv
  swar predict --csv songs.csv --checkpoint formula > moods.csv
  swar predict --energy 0.8 --valence 0.3 --loudness -6 --tempo 128
  swar predict --audio ~/Music --format json
Exit status: 0 all went well, 1 something cannot be used, 2 wrong call, 130
stopped by Ctrl-C, which leaves no output.`;

/** `swar predict`: arousal and valence from Spotify's features. */
export function predictCommand(context: Context) {
  return withOptions().action(async (options) => {
    const progress = progressOn(process.stderr);
    const predictor = await openSongPredictor(options.checkpoint);
    try {
      await predicted(predictor, options, context, progress);
    } finally {
      progress.stop();
      await predictor.close();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("predict")
    .description(
      "Predict arousal and valence from Spotify's features: of a table, of one song, or estimated from audio.",
    )
    .option("--csv <file>", "a table with Spotify's nine features, CSV or Parquet")
    .option("--audio <paths...>", "audio files and folders, whose features are estimated")
    .option("--acousticness <x>", "one song: 0 to 1", feature("acousticness"))
    .option("--danceability <x>", "one song: 0 to 1", feature("danceability"))
    .option("--energy <x>", "one song: 0 to 1", feature("energy"))
    .option("--instrumentalness <x>", "one song: 0 to 1", feature("instrumentalness"))
    .option("--liveness <x>", "one song: 0 to 1", feature("liveness"))
    .option("--loudness <x>", "one song: dB, -60 to 10", feature("loudness"))
    .option("--speechiness <x>", "one song: 0 to 1", feature("speechiness"))
    .option("--tempo <x>", "one song: beats a minute, 0 to 300", feature("tempo"))
    .option("--valence <x>", "one song: Spotify's valence, 0 to 1", feature("valence"))
    .option("--checkpoint <file>", "a model of tables, or formula (default: the one that comes with swar)")
    .option("--output <file>", "where to write; - or nothing means standard output")
    .option(
      "--sequence <column>",
      "where the model's rows are stretches of songs in time: the column that names the song",
    )
    .addOption(
      new Option("--format <kind>", "how to print songs that are no table").choices(["text", "json"]).default("text"),
    )
    .option("--jobs <n>", "audio files at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES);
}

/** A parser of feature `name`. */
function feature(name: SpotifyFeature): (text: string) => number {
  const [low, high] = SPOTIFY_RANGES[name];
  return (text) => {
    const value = Number(text);
    if (text.trim() === "" || !(value >= low && value <= high))
      throw new InvalidArgumentError(`It must be a number from ${low} to ${high}.`);
    return value;
  };
}

async function predicted(
  predictor: SongPredictor,
  options: Options,
  { signal, setStatus }: Context,
  progress: Progress,
): Promise<void> {
  const { csv, audio, sequence, format, jobs } = options;
  const output = options.output === "-" ? undefined : options.output;
  const song = SPOTIFY_FEATURES.map((name) => options[name] ?? Number.NaN);
  const byHand = song.some((x) => !Number.isNaN(x));
  const ways = [csv !== undefined, audio !== undefined, byHand].filter(Boolean).length;
  check(ways === 1, "predict", "one of --csv, --audio and features such as --energy 0.8 must be given", ways);
  check(csv !== undefined || sequence === undefined, "predict", "--sequence must come with --csv", sequence);
  check(
    csv === undefined || format === "text",
    "predict",
    "--format must be left out with --csv, which gives CSV",
    format,
  );
  const files = audio ? await filesOf("predict", audio) : csv === undefined ? [] : [csv];
  if (output !== undefined) await checkNotInput("predict", "--output", output, files);
  const work = async (write: (text: string) => Promise<void>): Promise<void> => {
    if (csv !== undefined) await predictTable(predictor, csv, { sequence, write, signal, progress });
    else if (audio !== undefined)
      await predictAudio(predictor, files, { format, jobs, write, signal, setStatus, progress });
    else await write(await printedSong(predictor, song, format, progress));
  };
  await sayingWhenStopped(
    () => `predict: stopped${output === undefined ? "" : "; nothing was kept"}`,
    () => (output === undefined ? work(standardOutput.write) : writeInParts(output, work)),
  );
  progress.stop();
  if (output !== undefined) await standardOutput.write(`predictions written to ${output}\n`);
}
