import { Command } from "@commander-js/extra-typings";
import { recordPlay } from "@swar/storage";
import { check } from "@swar/units";
import { standardOutput } from "../../files/sink.ts";
import { trackName } from "../../formats/track-name.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { tracksOfNumbers } from "../../library/named-bans.ts";
import { withLibrary } from "../../library/open-library.ts";
import { pointInTime } from "../option-parsers.ts";
import { trackNumbers } from "./track-numbers.ts";

const EXAMPLES = `
So that --repeat-days, --familiarity and --prefer-familiar of swar playlist and swar
recommend know what was heard.

Examples:
  swar library played 12 40 7
  swar library played 12 --at 2026-03-01T20:15`;

/** `swar library played`: that tracks were heard. */
export function libraryPlayedCommand() {
  return new Command("played")
    .description("Note that tracks were heard.")
    .argument("<numbers...>", "their numbers, as swar library list has them", trackNumbers)
    .option("--at <time>", "when, such as 2026-03-01T20:15 (default: now)", pointInTime)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (ids, { at = new Date(), dataDir }) => {
      check(at.getTime() <= Date.now(), "library played", "--at must be in the past", at.toISOString());
      const tracks = await withLibrary(libraryPlace({ dataDir }, "swar library played"), async ({ db }) => {
        const found = await tracksOfNumbers(db, ids, "library played");
        await db.transaction(async (tx) => {
          for (const { id } of found) await recordPlay(tx, { trackId: id, at });
        });
        return found;
      });
      await standardOutput.write(tracks.map((track) => `noted: ${track.id}  ${trackName(track)}\n`).join(""));
    });
}
