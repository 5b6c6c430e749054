import { Command, Option } from "@commander-js/extra-typings";
import {
  createCatalogue,
  nearestWords,
  PATH_MODES,
  playlist,
  type Playlist,
  type PlaylistOptions,
} from "@swar/recommend";
import { createTrackShelf } from "@swar/storage";
import { SwarError } from "@swar/units";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { libraryPlace } from "../library/library-place.ts";
import { libraryPlaylist } from "../library/library-playlist.ts";
import { withLibrary } from "../library/open-library.ts";
import { presentMood } from "../library/present-mood.ts";
import { askAtTerminal } from "../terminal/ask-mood.ts";
import { progressOn } from "../terminal/progress.ts";
import {
  constraintsOf,
  libraryConstraintsOf,
  withLibraryOptions,
  withListOptions,
  withMusicOptions,
} from "./music-options.ts";
import { mood, moodOrNow, positiveInteger, positiveNumber, words } from "./option-parsers.ts";
import { checkNotInput } from "./run-files.ts";
import { missingNotes, writeList } from "./write-list.ts";

const EXAMPLES = `
A mood is a word (calm, sad, tense, joyful …) or arousal,valence from 0 to 1;
now is what swar mood was told within the last two hours. Ways to lead: iso
begins with music like the present mood, goes evenly to the other and stays
there; compensatory is there from the first song on; direct goes evenly and
arrives with the last. Where not all that is asked for can hold, the answer says what was
given up; bans and --clean always hold.
Songs come from the library, those of which a file is there unless --catalogue
is given, or from a table. Where they lie is a model's estimate, with its errors;
this is no treatment.

Examples:
  swar playlist --from now --to calm --minutes 30 --output evening.m3u8
  swar playlist --from sad --to joyful --repeat-days 7 --prefer-familiar
  swar playlist --csv songs.csv --from 0.8,0.3 --to relaxed --mode direct \\
    --tempo 60,110 --per-artist 1 --format m3u8 --output evening.m3u8
Exit status: 0 all went well, 1 library or table cannot be used, 2 wrong call.`;

/** `swar playlist`: music that leads from one mood to another. */
export function playlistCommand({ signal }: Context) {
  return withOptions().action(async (options) => {
    const { csv, output } = options;
    if (csv !== undefined && output !== undefined) await checkNotInput("playlist", "--output", output, [csv]);
    if (csv === undefined && options.checkpoint !== undefined) throw onlyForTables();
    const { list, notes } = await sayingWhenStopped(
      () => "playlist: stopped",
      () => (csv === undefined ? fromLibrary(options) : fromTable(csv, options, signal)),
    );
    for (const note of [...list.relaxed.map(({ words: given }) => given), ...notes])
      process.stderr.write(`note: ${note}\n`);
    const from = options.from.point ? options.from.text : nearestWords(list.from, 1)[0]?.word;
    const title = options.title ?? `${from} to ${options.to.text}`;
    await writeList({ ...list, title }, { name: "playlist", ...options });
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  const command = new Command("playlist")
    .description("Choose songs that lead from one mood to another, with a reason for each.")
    .option("--csv <file>", "songs with Spotify's nine features, CSV or Parquet (default: the library)")
    .requiredOption("--from <mood>", "the present mood: a word, arousal,valence, or now", moodOrNow)
    .requiredOption("--to <mood>", "where to go: a word, or arousal,valence", mood)
    .option("--minutes <n>", "how long in all", positiveNumber, 30)
    .addOption(new Option("--mode <way>", "how music leads").choices(PATH_MODES).default("iso"));
  return withListOptions(
    withLibraryOptions(
      withMusicOptions(command)
        .option("--per-artist <n>", "most songs of one artist", positiveInteger, 2)
        .option("--played <ids>", "songs played already, in order, where a list is made anew in its middle", words)
        .option(
          "--checkpoint <file>",
          "with --csv: a model of tables, or formula (default: the one that comes with swar)",
        ),
    ),
  ).addHelpText("after", EXAMPLES);
}

interface Chosen {
  readonly list: Playlist;
  readonly notes: readonly string[];
}

async function fromLibrary(options: Options): Promise<Chosen> {
  return await withLibrary(libraryPlace(options, "swar playlist"), async ({ db }) => {
    const now = new Date();
    const from = options.from.point ?? (await presentMood(db, now, askAtTerminal));
    const { list, notes } = await libraryPlaylist(createTrackShelf(db), {
      ...askedFor(options, from),
      constraints: libraryConstraintsOf(options),
      preferFamiliar: options.preferFamiliar,
      without: options.ban,
      withoutFiles: options.catalogue,
      now: now.getTime(),
    });
    return { list, notes: [...notes, ...(await missingNotes(list))] };
  });
}

async function fromTable(csv: string, options: Options, signal: Context["signal"]): Promise<Chosen> {
  // Models of tables are loaded where they are wanted: the library does without them.
  const { openSongPredictor } = await import("../songs/open-song-predictor.ts");
  const { tableTracks } = await import("../songs/table-catalogue.ts");
  const from = options.from.point ?? (await moodOfLibrary(options));
  const progress = progressOn(process.stderr);
  const predictor = await openSongPredictor(options.checkpoint);
  try {
    const tracks = await tableTracks(predictor, csv, { signal, progress });
    if (tracks.length === 0) throw noTracks(csv);
    const { ban = [] } = options;
    const listener = { bannedTracks: ban, bannedArtists: ban };
    const asked = { ...askedFor(options, from), constraints: constraintsOf(options), listener };
    return { list: playlist(createCatalogue(tracks), asked), notes: [] };
  } finally {
    progress.stop();
    await predictor.close();
  }
}

async function moodOfLibrary(options: Options) {
  const place = libraryPlace(options, "swar playlist");
  return await withLibrary(place, ({ db }) => presentMood(db, new Date(), askAtTerminal));
}

/** What the library and a table are asked alike. */
function askedFor({ to, minutes, mode, continuity, played }: Options, from: PlaylistOptions["from"]) {
  return { from, to: to.point, minutes, mode, continuity, played };
}

function onlyForTables(): SwarError {
  return new SwarError(
    "invalid-argument",
    "--checkpoint: it must come with --csv, got no table; tracks of the library stay where they were placed when they were added",
  );
}

function noTracks(path: string): SwarError {
  return new SwarError("invalid-table", `${path}: songs must have Spotify's features, got none that a model can place`);
}
