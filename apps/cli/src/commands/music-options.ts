/** What `playlist` and `recommend` are told alike: which music may come, and how the answer is written. */
import { type Command, Option, type OptionValues } from "@commander-js/extra-typings";
import { type Constraints, PLAYLIST_FORMATS } from "@swar/recommend";
import { languageCode } from "../files/language-code.ts";
import { openRange } from "./library/open-range.ts";
import { nonNegativeNumber, positiveNumber, unitNumber, words } from "./option-parsers.ts";

/** What an unknown track costs where known ones are preferred and nothing else is said: as much as 0.14 of the plane. */
const PREFER_FAMILIAR = 0.02;

/** `command` with the options that say which music may come. */
export function withMusicOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .option("--tempo <low,high>", "beats a minute; one end may be left out, here and below", openRange())
    .option("--loudness <low,high>", "dB as Spotify has it, from -60 to 0; estimated for files", openRange())
    .option("--energy <low,high>", "0 to 1", openRange([0, 1]))
    .option("--year <low,high>", "the years in which songs came out", openRange())
    .option("--genre <names>", "any of these, with commas between them", words)
    .option("--language <names>", "any of these, with commas between them", words)
    .option("--clean", "no song that is marked as explicit")
    .option("--must-include <ids>", "songs that must be there, by their ids", words)
    .option("--ban <names>", "songs, by their ids, and artists that must not be there", words)
    .option(
      "--continuity <x>",
      "how much a clash of key and tempo from song to song counts, from 0",
      nonNegativeNumber,
    );
}

/** `command` with the options that need a library. */
export function withLibraryOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .addOption(
      new Option("--repeat-days <n>", "no track that was heard within so many days")
        .argParser(positiveNumber)
        .conflicts("csv"),
    )
    .addOption(
      new Option("--familiarity <low,high>", "how well tracks are known: 0 never heard, 0.5 twice, towards 1")
        .argParser(openRange([0, 1]))
        .conflicts("csv"),
    )
    .addOption(
      new Option("--prefer-familiar [x]", "rather what is known, by so much, 0 to 1")
        .argParser(unitNumber)
        .preset(String(PREFER_FAMILIAR))
        .conflicts("csv"),
    )
    .addOption(new Option("--catalogue", "imported songs too, and tracks whose files are gone").conflicts("csv"))
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)");
}

/** `command` with the options that say how the answer is written. */
export function withListOptions<A extends unknown[], O extends OptionValues, G extends OptionValues>(
  command: Command<A, O, G>,
) {
  return command
    .addOption(
      new Option("--format <kind>", "how to write (default: as --output ends, else text)").choices(PLAYLIST_FORMATS),
    )
    .option("--output <file>", "write to this file instead of the terminal")
    .option("--title <text>", "what the list is called");
}

/** What of the options are constraints. */
export interface MusicOptions extends Omit<Constraints, "explicit"> {
  readonly clean?: true | undefined;
}

/** The constraints that the options make. */
export function constraintsOf({ clean, ...options }: MusicOptions): Constraints {
  const { tempo, loudness, energy, year, genre, language, perArtist, mustInclude, repeatDays, familiarity } = options;
  const explicit = clean ? false : undefined;
  return { tempo, loudness, energy, year, genre, language, explicit, perArtist, mustInclude, repeatDays, familiarity };
}

/** The same for the library, which has languages by their codes. */
export function libraryConstraintsOf(options: MusicOptions): Constraints {
  return constraintsOf({ ...options, language: options.language?.map((name) => languageCode(name) ?? name) });
}
