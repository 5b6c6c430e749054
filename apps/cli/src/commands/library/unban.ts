import { Command } from "@commander-js/extra-typings";
import { listBans, textKey, unbanArtists, unbanTracks } from "@swar/storage";
import { standardOutput } from "../../files/sink.ts";
import { trackName } from "../../formats/track-name.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { namedBans } from "../../library/named-bans.ts";
import { withLibrary } from "../../library/open-library.ts";
import { printable } from "../../terminal/printable.ts";
import { several } from "../option-parsers.ts";
import { listedBans } from "./ban.ts";

/** `swar library unban`: tracks and artists that may be proposed again. */
export function libraryUnbanCommand() {
  return new Command("unban")
    .description("Allow tracks and artists again that were banned; without any, list what is banned.")
    .argument("[what...]", "numbers of tracks, and names of artists")
    .option("--artist <name>", "an artist, whatever the name; may be given several times", several)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .action(async (what, { artist = [], dataDir }) => {
      const text = await withLibrary(libraryPlace({ dataDir }, "swar library unban"), async ({ db }) => {
        if (what.length + artist.length === 0) return await listedBans(db);
        const { tracks, artists } = await namedBans(db, what, artist, "library unban");
        const before = await listBans(db);
        await unbanTracks(
          db,
          tracks.map(({ id }) => id),
        );
        await unbanArtists(db, artists);
        const ids = new Set(before.tracks.map(({ id }) => id));
        const spelt = new Map(before.artists.map((name) => [textKey(name), name]));
        const said = (wasBanned: boolean): string => (wasBanned ? "allowed again" : "was not banned");
        return [
          ...tracks.map((track) => `${said(ids.has(track.id))}: track ${track.id}  ${trackName(track)}\n`),
          ...artists.map(
            (name) => `${said(spelt.has(textKey(name)))}: artist  ${printable(spelt.get(textKey(name)) ?? name)}\n`,
          ),
        ].join("");
      });
      await standardOutput.write(text);
    });
}
