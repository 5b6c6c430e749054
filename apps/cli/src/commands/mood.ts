import { Command } from "@commander-js/extra-typings";
import { nearestWords } from "@swar/recommend";
import { forgetMoods, latestMoods, type Mood, recordMood } from "@swar/storage";
import { check } from "@swar/units";
import { standardOutput } from "../files/sink.ts";
import { counted } from "../formats/counted.ts";
import { libraryPlace } from "../library/library-place.ts";
import { withLibrary } from "../library/open-library.ts";
import { mood } from "./option-parsers.ts";

const EXAMPLES = `
What you say stays in the library on this machine, with its time, until you let
it be forgotten. For two hours it is what now means to swar playlist and swar
recommend.

Examples:
  swar mood calm
  swar mood 0.7,0.3        arousal,valence from 0 to 1
  swar mood                what was said last
  swar mood --forget       forgets all of it`;

/** Lines that are shown. */
const SHOWN = 10;

/** `swar mood`: how the listener feels. */
export function moodCommand() {
  return new Command("mood")
    .description("Say how you feel now, for playlists that begin there.")
    .argument("[mood]", "a word, or arousal,valence", mood)
    .option("--forget", "forget all that was ever said")
    .option("--data-dir <folder>", "where the library is (default: this platform's folder for data)")
    .addHelpText("after", EXAMPLES)
    .action(async (said, { forget, dataDir }) => {
      check(!(said && forget), "mood", "one of a mood and --forget must be given", "both");
      const text = await withLibrary(libraryPlace({ dataDir }, "swar mood"), async ({ db }) => {
        if (forget) return `${counted(await forgetMoods(db), "mood")} forgotten\n`;
        if (said === undefined) return listed(await latestMoods(db, SHOWN));
        await recordMood(db, { at: new Date(), ...said.point });
        return `noted: ${shown(said.point)}; for two hours, --from now begins there\n`;
      });
      await standardOutput.write(text);
    });
}

function listed(moods: readonly Mood[]): string {
  if (moods.length === 0) return "nothing was said yet; swar mood WORD says how you feel\n";
  return moods.map((said) => `${localTime(said.at)}  ${shown(said)}\n`).join("");
}

function shown({ arousal, valence }: Pick<Mood, "arousal" | "valence">): string {
  const word = nearestWords({ arousal, valence }, 1)[0]?.word;
  return `${word} (arousal ${arousal.toFixed(2)}, valence ${valence.toFixed(2)})`;
}

/** Day and time of this place, to the minute. */
function localTime(at: Date): string {
  const two = (n: number): string => String(n).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
