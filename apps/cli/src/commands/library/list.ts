import { Command, Option } from "@commander-js/extra-typings";
import {
  countFailures,
  countTracks,
  type Database,
  type LibraryCounts,
  libraryCounts,
  listTracks,
  SORT_KEYS,
  type Track,
  type TrackFilter,
} from "@swar/storage";
import { check, QUADRANTS, throwIfCancelled } from "@swar/units";
import { standardOutput } from "../../files/sink.ts";
import { counted } from "../../formats/counted.ts";
import { TRACK_LISTS } from "../../formats/track-lists.ts";
import type { Context } from "../../interrupt.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { withLibrary } from "../../library/open-library.ts";
import { clock } from "../../terminal/clock.ts";
import { positiveInteger, several } from "../option-parsers.ts";
import { listFailed, listMissing } from "./list-files.ts";
import { openRange } from "./open-range.ts";

const EXAMPLES = `
Words are looked for at the begin of the words of titles, artists, albums and
genres. A is arousal and V valence, from 0 to 1; Q1 is lively and pleasant, Q2
lively and unpleasant, Q3 quiet and unpleasant, Q4 quiet and pleasant.

Examples:
  swar library list                             the first 50, by artist
  swar library list ravel bol                   Ravel's Boléro
  swar library list --quadrant Q4 --sort arousal --year 1970,1979
  swar library list --all --format csv > library.csv
  swar library list --missing                   files that are not there
  swar library list --failed                    files that could not be heard`;

/** Columns where nobody says how wide the terminal is. */
const USUAL_COLUMNS = 80;

/** Tracks that are fetched at once. */
const PAGE = 500;

/** `swar library list`: what is in the library. */
export function libraryListCommand({ signal }: Context) {
  return withOptions().action(async (words, options) => {
    const { missing, failed, format } = options;
    const filter = filterOf(words, options);
    const isFiltered = Object.values(filter).some((rule) => rule !== undefined);
    check(!(missing && failed), "library list", "one of --missing and --failed must be given", "both");
    check(
      !(isFiltered && (missing || failed)),
      "library list",
      "--missing and --failed must stand alone",
      "other rules as well",
    );
    const limit = options.all ? Infinity : options.limit;
    await withLibrary(libraryPlace(options, "swar library list"), async ({ db }) => {
      if (missing) return await listMissing(db, { format, limit, signal });
      if (failed) return await listFailed(db, { format, limit, signal });
      const columns = standardOutput.columns ?? USUAL_COLUMNS;
      const list = TRACK_LISTS[format];
      let shown = 0;
      for await (const tracks of pages(db, { ...options, filter, limit })) {
        throwIfCancelled(signal, "library list");
        const head = shown === 0 ? list.head(columns) : "";
        await standardOutput.write(head + tracks.map((track) => list.line(track, columns)).join(""));
        shown += tracks.length;
      }
      if (shown === 0 && format === "csv") await standardOutput.write(list.head(columns));
      if (format === "text") await standardOutput.write(await ending(db, shown, isFiltered ? filter : undefined));
    });
  });
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

function withOptions() {
  return new Command("list")
    .description("List the tracks of the library, in a table that fits the terminal.")
    .argument("[text...]", "words of the title, the artist, the album or the genre")
    .addOption(new Option("--sort <by>", "what they are sorted by").choices(SORT_KEYS).default("artist" as const))
    .option("--descending", "the other way round")
    .addOption(new Option("--quadrant <name>", "the quarter of the plane").choices(QUADRANTS))
    .option("--genre <name>", "of this genre; may be given several times", several)
    .option("--artist <name>", "by this artist; may be given several times", several)
    .option("--year <low,high>", "the years in which they came out", openRange())
    .option("--arousal <low,high>", "0 to 1", openRange([0, 1]))
    .option("--valence <low,high>", "0 to 1", openRange([0, 1]))
    .option("--limit <n>", "how many at most", positiveInteger, 50)
    .option("--all", "all of them")
    .addOption(
      new Option("--format <kind>", "how to print").choices(["text", "json", "csv"] as const).default("text" as const),
    )
    .option("--missing", "instead: files that are not where they were")
    .option("--failed", "instead: files that could not be heard")
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES);
}

function filterOf(words: readonly string[], options: Options): TrackFilter {
  const { quadrant, genre: genres, artist: artists, year, arousal, valence } = options;
  return { text: words.length > 0 ? words.join(" ") : undefined, quadrant, genres, artists, year, arousal, valence };
}

async function* pages(
  db: Database,
  { filter, sort, descending, limit }: Pick<Options, "sort" | "descending"> & { filter: TrackFilter; limit: number },
): AsyncGenerator<readonly Track[]> {
  let after: string | undefined;
  for (let left = limit; left > 0; left -= PAGE) {
    const page = await listTracks(db, { filter, sort, descending, after, limit: Math.min(PAGE, left) });
    if (page.tracks.length > 0) yield page.tracks;
    after = page.next;
    if (after === undefined) return;
  }
}

/** What stands below the table: how many there are, and what to do next. */
async function ending(db: Database, shown: number, filter: TrackFilter | undefined): Promise<string> {
  const counts = await libraryCounts(db);
  const failed = await countFailures(db);
  const matching = filter ? await countTracks(db, filter) : counts.tracks;
  const files = [
    counts.missing > 0 ? `${counted(counts.missing, "file")} missing (--missing)` : "",
    failed > 0 ? `${counted(failed, "file")} could not be heard (--failed)` : "",
  ].filter((part) => part !== "");
  const lines = counts.tracks === 0 ? [EMPTY] : [shownOf(shown, matching, filter !== undefined), whole(counts)];
  if (files.length > 0) lines.push(files.join(", "));
  return `${shown > 0 ? "\n" : ""}${lines.join("\n")}\n`;
}

const EMPTY = `The library is empty. Begin with
  swar library add ~/Music            to hear the music in a folder
  swar library import songs.csv       to take in a table of Spotify's features`;

function shownOf(shown: number, matching: number, isFiltered: boolean): string {
  if (matching === 0) return "no track matches";
  const what = `${counted(matching, "track")}${isFiltered ? (matching === 1 ? " that matches" : " that match") : ""}`;
  return shown < matching ? `${shown.toLocaleString("en")} of ${what}; --all lists all` : what;
}

function whole({ audio, catalogue, artists, seconds }: LibraryCounts): string {
  const kinds = [
    audio > 0 && `${counted(audio, "track")} heard`,
    catalogue > 0 && `${counted(catalogue, "track")} of catalogues`,
  ];
  const length = seconds < 3600 ? clock(seconds) : counted(Math.round(seconds / 3600), "hour");
  const more = [artists > 0 && `by ${counted(artists, "artist")}`, seconds > 0 && `${length} of music`];
  return `in the library: ${[...kinds, ...more].filter(Boolean).join(", ")}`;
}
