import { Command } from "@commander-js/extra-typings";
import { type Database, listFolders } from "@swar/storage";
import { check } from "@swar/units";
import { pathBelow } from "../../files/path-below.ts";
import { standardOutput } from "../../files/sink.ts";
import { counted } from "../../formats/counted.ts";
import { trackName } from "../../formats/track-name.ts";
import { forget, forgetCatalogue, forgetMissing, type Forgotten } from "../../library/forget.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { withLibrary } from "../../library/open-library.ts";
import { printable } from "../../terminal/printable.ts";

const EXAMPLES = `
Files on disk stay as they are and where they are. A track that was heard goes
with its last file. What lies in folders of the library is found again by
swar library rescan; a folder that is removed itself is not looked through any
more.

Examples:
  swar library remove 12 13               tracks, by their numbers
  swar library remove ~/Music/Podcasts    a folder, with all that is in it
  swar library remove --missing           files that are not there any more
  swar library remove --catalogue songs   what was imported from songs.csv`;

/** `swar library remove`: takes tracks, files and folders out of the library. */
export function libraryRemoveCommand() {
  return new Command("remove")
    .description("Forget tracks, files or folders; what is on disk stays.")
    .argument("[what...]", "numbers of tracks, paths of files and of folders")
    .option("--missing", "files that are not there any more, as swar library verify found")
    .option("--catalogue <name>", "all that was imported under this name")
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (what, { missing, catalogue, dataDir }) => {
      const ways = [what.length > 0, missing === true, catalogue !== undefined].filter(Boolean).length;
      check(ways === 1, "library remove", "one of tracks or paths, --missing and --catalogue must be given", ways);
      await withLibrary(libraryPlace({ dataDir }, "swar library remove"), async ({ db }) => {
        if (catalogue !== undefined) {
          const count = await forgetCatalogue(db, catalogue);
          return await standardOutput.write(`${counted(count, "track")} of ${printable(catalogue)} forgotten\n`);
        }
        const forgotten = missing ? await forgetMissing(db) : await forget(db, what);
        await standardOutput.write(said(forgotten) + (await remembered(db, forgotten)));
      });
    });
}

/** Every single thing, and the sum. */
function said({ tracks, files, folders, failures }: Forgotten): string {
  const lines = [
    ...tracks.map((track) => `track   ${track.id}  ${trackName(track)}`),
    ...files.map((path) => `file    ${printable(path)}`),
    ...failures.map((path) => `file    ${printable(path)} (could not be heard)`),
    ...folders.map((path) => `folder  ${printable(path)}`),
  ];
  const counts = [
    counted(tracks.length, "track"),
    counted(files.length + failures.length, "file"),
    ...(folders.length > 0 ? [counted(folders.length, "folder")] : []),
  ];
  const sum = lines.length === 0 ? "there was nothing to forget" : `${counts.join(", ")} forgotten`;
  return `${[...lines, `${sum}; nothing on disk was touched`].join("\n")}\n`;
}

/** What is forgotten comes again with its folder, which a person should know. */
async function remembered(db: Database, { files, folders }: Forgotten): Promise<string> {
  const around = (await listFolders(db)).filter((folder) =>
    [...files, ...folders].some((path) => path.startsWith(pathBelow(folder))),
  );
  return around
    .map((folder) => `note: ${printable(folder)} stays in the library; rescan adds what is still there again\n`)
    .join("");
}
