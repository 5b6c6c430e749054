import { Command, Option } from "@commander-js/extra-typings";
import { standardOutput } from "../../files/sink.ts";
import { trackJson } from "../../formats/track-json.ts";
import { trackText } from "../../formats/track-text.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { namedTrack } from "../../library/named-track.ts";
import { withLibrary } from "../../library/open-library.ts";

const EXAMPLES = `
Examples:
  swar library show 12                 by its number, as library list has it
  swar library show ~/Music/a.mp3      by its file
  swar library show björk jóga         by words, where they mean one track
  swar library show 12 --format json   with its whole curve`;

/** `swar library show`: all that is known of a track. */
export function libraryShowCommand() {
  return new Command("show")
    .description("Show all that is known of a track: where it lies, over time, and where its files are.")
    .argument("<track...>", "its number, the path of its file, or words of its names")
    .addOption(
      new Option("--format <kind>", "how to print").choices(["text", "json"] as const).default("text" as const),
    )
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (words, { format, dataDir }) => {
      await withLibrary(libraryPlace({ dataDir }, "swar library show"), async ({ db }) => {
        const track = await namedTrack(db, words);
        const text = format === "json" ? trackJson(track) : trackText(track, standardOutput.columns ?? 80);
        await standardOutput.write(text);
      });
    });
}
