import { Command } from "@commander-js/extra-typings";
import { banArtists, banTracks, type Database, listBans } from "@swar/storage";
import { standardOutput } from "../../files/sink.ts";
import { trackName } from "../../formats/track-name.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { namedBans } from "../../library/named-bans.ts";
import { withLibrary } from "../../library/open-library.ts";
import { printable } from "../../terminal/printable.ts";
import { several } from "../option-parsers.ts";

const EXAMPLES = `
What is banned stays in the library, but is never proposed, whatever else is asked
for; of an artist, nothing where the name stands alone or with others.

Examples:
  swar library ban 12 "Daft Punk"
  swar library ban --artist 311     an artist whose name is a number
  swar library ban                  what is banned`;

/** `swar library ban`: tracks and artists that are never proposed. */
export function libraryBanCommand() {
  return new Command("ban")
    .description("Never propose these tracks and artists; without any, list what is banned.")
    .argument("[what...]", "numbers of tracks, and names of artists")
    .option("--artist <name>", "an artist, whatever the name; may be given several times", several)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (what, { artist = [], dataDir }) => {
      const text = await withLibrary(libraryPlace({ dataDir }, "swar library ban"), async ({ db }) => {
        if (what.length + artist.length === 0) return await listedBans(db);
        const { tracks, artists } = await namedBans(db, what, artist, "library ban");
        await db.transaction(async (tx) => {
          const ids = tracks.map(({ id }) => id);
          if (ids.length > 0) await banTracks(tx, ids);
          await banArtists(tx, artists);
        });
        const lines = [
          ...tracks.map((track) => `track ${track.id}  ${trackName(track)}`),
          ...artists.map((name) => `artist  ${printable(name)}`),
        ];
        return lines.map((line) => `banned: ${line}\n`).join("");
      });
      await standardOutput.write(text);
    });
}

/** All that is banned, a line each. */
export async function listedBans(db: Database): Promise<string> {
  const { tracks, artists } = await listBans(db);
  const lines = [
    ...artists.map((name) => `artist  ${printable(name)}\n`),
    ...tracks.map((track) => `track ${track.id}  ${trackName(track)}\n`),
  ];
  return lines.length === 0 ? "nothing is banned\n" : lines.join("");
}
