import { parse } from "node:path";
import { Command } from "@commander-js/extra-typings";
import { isClassifier } from "@swar/model";
import type { SongPredictor } from "@swar/analysis";
import { check } from "@swar/units";
import { InvalidArgumentError } from "commander";
import { withFile } from "../../files/file-source.ts";
import { standardOutput } from "../../files/sink.ts";
import { counted } from "../../formats/counted.ts";
import { type Context, sayingWhenStopped } from "../../interrupt.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { withSharedLibrary } from "../../library/with-shared-library.ts";
import { importCatalogue, type ImportedCatalogue, type LeftOut } from "../../library/import-catalogue.ts";
import { openSongPredictor } from "../../songs/open-song-predictor.ts";
import { printable } from "../../terminal/printable.ts";
import { progressOn } from "../../terminal/progress.ts";

const EXAMPLES = `
The table has Spotify's nine features, under Spotify's names, and is best with
track_id, track_name and artist_name; album, genre, year, language, explicit,
key, mode and duration_ms are taken where they are there. A model of people's
ratings places each song on the plane. A song whose id is in the library under
the same name of the catalogue is updated.

Examples:
  swar library import songs.csv
  swar library import tracks.parquet --name spotify-2024
  swar library remove --catalogue spotify-2024     takes all of it out again
Exit status: 0 all went well, 1 the table cannot be used, 2 wrong call, 130
stopped by Ctrl-C; what came in until then is kept.`;

/** `swar library import`: a table of Spotify's features into the library. */
export function libraryImportCommand({ signal }: Context) {
  return new Command("import")
    .description("Take a table of songs with Spotify's features into the library.")
    .argument("<table>", "a table of songs, CSV or Parquet")
    .option("--name <name>", "what the catalogue is called (default: the file's name)", catalogueName)
    .option("--checkpoint <file>", "a model of tables, or formula (default: the one that comes with swar)")
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (path, { name = nameOf(path), checkpoint, dataDir }) => {
      const progress = progressOn(process.stderr);
      const predictor = await openSongPredictor(checkpoint);
      try {
        checkPlaces(predictor);
        let kept = 0;
        const onProgress = (done: number, saved: number): void => {
          kept = saved;
          progress.update("importing", done, counted(saved, "song"));
        };
        // The table is opened first: one that is none should make no library.
        const imported = await withFile(path, (source) =>
          withSharedLibrary(libraryPlace({ dataDir }, "swar library import"), { signal, progress }, ({ db }) =>
            sayingWhenStopped(
              () => `library import: stopped; ${counted(kept, "song")} came in and are kept, the same command goes on`,
              () => importCatalogue({ db, predictor, source, name, signal, onProgress }),
            ),
          ),
        );
        progress.stop();
        for (const warning of imported.warnings) progress.log(printable(`${path}: ${warning}`));
        await standardOutput.write(said(imported, name));
      } finally {
        progress.stop();
        await predictor.close();
      }
    });
}

function checkPlaces({ info, settings }: SongPredictor): void {
  const rule = "the model must place whole songs on the plane";
  check(!isClassifier(info.architecture), "--checkpoint", rule, "a model of classes");
  check(settings.rows !== "time", "--checkpoint", rule, "a model of stretches in time");
}

const REASONS: Readonly<Record<LeftOut, string>> = {
  repeated: "with the id of an earlier one",
  nameless: "with neither an id nor a title",
  featureless: "without any of the nine features",
  unplaced: "that lack a feature which the model needs",
};

function said({ added, updated, leftOut }: ImportedCatalogue, name: string): string {
  const reasons = [...leftOut].map(([reason, { count, lines }]) => {
    const named = `${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}${count > lines.length ? ", …" : ""}`;
    return `left out: ${counted(count, "row")} ${REASONS[reason]} (${named})\n`;
  });
  const what = updated > 0 ? `, ${updated.toLocaleString("en")} updated` : "";
  return `${counted(added, "song")} added to the library${what}, under the name ${printable(name)}\n${reasons.join("")}`;
}

/** A colon ends the name where songs are told apart, and files that are heard go by sha256. */
function catalogueName(text: string): string {
  const name = text.trim();
  if (name === "" || name.length > 100 || name.includes(":") || name === "sha256")
    throw new InvalidArgumentError("It must be a short name without a colon, other than sha256.");
  return name;
}

function nameOf(path: string): string {
  return catalogueName(parse(path).name.replaceAll(":", "-").slice(0, 100) || "table");
}
