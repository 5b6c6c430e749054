import { Command } from "@commander-js/extra-typings";
import { editTags, showTrack, TAG_NAMES, type TagEdits, type Track } from "@swar/storage";
import { check, SwarError } from "@swar/units";
import { InvalidArgumentError } from "commander";
import { languageCode } from "../../files/language-code.ts";
import { tagText } from "../../files/tag-text.ts";
import { standardOutput } from "../../files/sink.ts";
import { trackName } from "../../formats/track-name.ts";
import { libraryPlace } from "../../library/library-place.ts";
import { withLibrary } from "../../library/open-library.ts";
import { printable } from "../../terminal/printable.ts";
import { trackNumbers } from "./track-numbers.ts";

const EXAMPLES = `
What is empty is taken away. Only the library changes: files stay as they are,
and where the tags of a file change, the library follows them.

Examples:
  swar library edit 12 --genre "Trip-Hop" --year 1995
  swar library edit 12 13 14 --album "Homogenic"
  swar library edit 12 --language ""             is not known any more`;

/** `swar library edit`: what tracks are called. */
export function libraryEditCommand() {
  return new Command("edit")
    .description("Correct what tracks are called: in the library, not in their files.")
    .argument("<numbers...>", "their numbers, as swar library list has them", trackNumbers)
    .option("--title <text>", "the title", text)
    .option("--artist <text>", "the artist", text)
    .option("--album <text>", "the album", text)
    .option("--genre <text>", "the genre", text)
    .option("--year <n>", "the year in which it came out", year)
    .option("--language <code>", "the language that is sung: a code such as hi, or its English name", language)
    .option("--explicit <yes or no>", "whether it is marked as explicit", yesOrNo)
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (ids, { dataDir, ...edits }) => {
      check(
        Object.keys(edits).length > 0,
        "library edit",
        "something to change must be given, such as --genre",
        "none",
      );
      await withLibrary(libraryPlace({ dataDir }, "swar library edit"), async ({ db }) => {
        const changes = await db.transaction(async (tx) => {
          const made: string[] = [];
          for (const id of ids) {
            const track = await showTrack(tx, id);
            if (track === undefined) throw noTrack(id);
            await editTags(tx, id, edits);
            made.push(changesOf(track, edits));
          }
          return made;
        });
        await standardOutput.write(changes.join(""));
      });
    });
}

/** What is other than before, a line each. */
function changesOf(track: Track, edits: TagEdits): string {
  const shown = (value: TagEdits[keyof TagEdits]): string =>
    value === undefined || value === null ? "—" : printable(String(value));
  const lines = TAG_NAMES.filter((name) => edits[name] !== undefined && edits[name] !== (track[name] ?? null)).map(
    (name) => `  ${name}: ${shown(track[name])} → ${shown(edits[name])}\n`,
  );
  return `${track.id}  ${trackName(track)}\n${lines.length > 0 ? lines.join("") : "  is so already\n"}`;
}

function noTrack(id: number): SwarError {
  return new SwarError(
    "not-found",
    `library edit: there must be a track of this number, got ${id}; swar library list shows the numbers, nothing was changed`,
  );
}

function text(value: string): string | null {
  return tagText(value) ?? null;
}

function year(value: string): number | null {
  if (value.trim() === "") return null;
  if (!/^[12]\d{3}$/.test(value.trim())) throw new InvalidArgumentError("It must be a year of four digits.");
  return Number(value);
}

function language(value: string): string | null {
  if (value.trim() === "") return null;
  const code = languageCode(value);
  if (code === undefined) throw new InvalidArgumentError("It must be a language, such as hi or Hindi.");
  return code;
}

function yesOrNo(value: string): boolean | null {
  if (value.trim() === "") return null;
  if (value !== "yes" && value !== "no") throw new InvalidArgumentError("It must be yes or no.");
  return value === "yes";
}
