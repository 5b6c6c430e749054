import { Command, Option } from "@commander-js/extra-typings";
import {
  type Constraints,
  createCatalogue,
  PATH_MODES,
  playlist,
  PLAYLIST_FORMATS,
  type PlaylistOptions,
  pointOfWord,
  writePlaylist,
} from "@swar/recommend";
import { SwarError } from "@swar/units";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { openSongPredictor } from "../songs/open-song-predictor.ts";
import { tableTracks } from "../songs/table-catalogue.ts";
import { type Progress, progressOn } from "../terminal/progress.ts";
import { moodPoint, numberRange, positiveInteger, positiveNumber, words } from "./option-parsers.ts";
import { checkNotInput } from "./run-files.ts";

const EXAMPLES = `
A mood is a word (calm, sad, tense, joyful …) or arousal,valence from 0 to 1.
Ways to lead: iso begins with music like the present mood, goes evenly to the
other and stays there; compensatory is there from the first song on; direct goes
evenly and arrives with the last. Where not all that is asked for can hold, the
answer says what was given up; bans and --clean always hold. Songs are placed by
a model of Spotify's features, with its errors; this is no treatment.

Examples:
  swar playlist --csv songs.csv --from sad --to calm --minutes 30
  swar playlist --csv songs.csv --from 0.8,0.3 --to relaxed --mode direct \\
    --tempo 60,110 --per-artist 1 --format m3u8 --output evening.m3u8
Exit status: 0 all went well, 1 the table cannot be used, 2 wrong call.`;

/** `swar playlist`: music that leads from one mood to another. */
export function playlistCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const progress = progressOn(process.stderr);
    const { csv, output, format } = options;
    if (output !== undefined) await checkNotInput("playlist", "--output", output, [csv]);
    const predictor = await openSongPredictor(options.checkpoint);
    try {
      const tracks = await sayingWhenStopped(
        () => "playlist: stopped",
        () => tableTracks(predictor, csv, { signal, progress }),
      );
      if (tracks.length === 0) throw noTracks(csv);
      const list = playlist(createCatalogue(tracks), askedFor(options));
      progress.stop();
      say(list, progress);
      const text = writePlaylist({ ...list, title: options.title ?? `${options.from} to ${options.to}` }, format);
      if (output === undefined) await standardOutput.write(text);
      else {
        await writeWhole(output, text);
        await standardOutput.write(`${list.tracks.length} songs written to ${output}\n`);
      }
    } finally {
      progress.stop();
      await predictor.close();
    }
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("playlist")
    .description("Choose songs of a table that lead from one mood to another, with a reason for each.")
    .requiredOption("--csv <file>", "songs with Spotify's nine features, CSV or Parquet")
    .requiredOption("--from <mood>", "the present mood: a word, or arousal,valence")
    .requiredOption("--to <mood>", "where to go: a word, or arousal,valence")
    .option("--minutes <n>", "how long in all", positiveNumber, 30)
    .addOption(new Option("--mode <way>", "how music leads").choices(PATH_MODES).default("iso"))
    .option("--tempo <low,high>", "beats a minute", numberRange)
    .option("--loudness <low,high>", "dB, as the table has it", numberRange)
    .option("--energy <low,high>", "0 to 1", numberRange)
    .option("--year <low,high>", "the years in which songs came out", numberRange)
    .option("--genre <names>", "any of these, with commas between them", words)
    .option("--language <names>", "any of these, with commas between them", words)
    .option("--clean", "no song that is marked as explicit")
    .option("--per-artist <n>", "most songs of one artist", positiveInteger, 2)
    .option("--must-include <ids>", "songs that must be there, by their ids", words)
    .option("--ban <names>", "songs, by their ids, and artists that must not be there", words)
    .option("--checkpoint <file>", "a model of tables, or formula (default: the one that comes with swar)")
    .addOption(new Option("--format <kind>", "how to write").choices(PLAYLIST_FORMATS).default("text"))
    .option("--output <file>", "write to this file instead of the terminal")
    .option("--title <text>", "what the playlist is called")
    .addHelpText("after", EXAMPLES);
}

function askedFor(options: Options): PlaylistOptions {
  const { minutes, mode, genre, language, perArtist, mustInclude, ban = [] } = options;
  const range = (pair: readonly [number, number] | undefined) => (pair ? { min: pair[0], max: pair[1] } : undefined);
  const constraints: Constraints = {
    tempo: range(options.tempo),
    loudness: range(options.loudness),
    energy: range(options.energy),
    year: range(options.year),
    genre,
    language,
    explicit: options.clean ? false : undefined,
    perArtist,
    mustInclude,
  };
  const [from, to] = [placeOf(options.from), placeOf(options.to)];
  return { from, to, minutes, mode, constraints, listener: { bannedTracks: ban, bannedArtists: ban } };
}

/** A point, or that of a word. */
function placeOf(mood: string) {
  return moodPoint(mood) ?? pointOfWord(mood);
}

function say({ relaxed }: ReturnType<typeof playlist>, progress: Progress): void {
  for (const { words: given } of relaxed) progress.log(`note: ${given}`);
}

function noTracks(path: string): SwarError {
  return new SwarError("invalid-table", `${path}: songs must have Spotify's features, got none that a model can place`);
}
