import { Command } from "@commander-js/extra-typings";
import { nearestWords } from "@swar/recommend";
import { createTrackShelf, type Database } from "@swar/storage";
import { type AffectPoint, check } from "@swar/units";
import { trackName } from "../formats/track-name.ts";
import { sayingWhenStopped } from "../interrupt.ts";
import { libraryPlace } from "../library/library-place.ts";
import { libraryRecommendation } from "../library/library-recommendation.ts";
import { namedTrack } from "../library/named-track.ts";
import { withLibrary } from "../library/open-library.ts";
import { presentMood } from "../library/present-mood.ts";
import { askAtTerminal } from "../terminal/ask-mood.ts";
import { libraryConstraintsOf, withLibraryOptions, withListOptions, withMusicOptions } from "./music-options.ts";
import { moodOrNow, positiveInteger, positiveNumber, type SaidMood, unitNumber } from "./option-parsers.ts";
import { missingNotes, writeList } from "./write-list.ts";

const EXAMPLES = `
A mood is a word (calm, sad, tense, joyful …) or arousal,valence from 0 to 1;
now is what swar mood was told within the last two hours. The nearest tracks of
the library come first, of two that are equally near the one that is placed more
surely. Where not all that is asked for can hold, the answer says what was given
up; bans and --clean always hold. Tracks of which a file is there come, unless
--catalogue is given. Where they lie is a model's estimate, with its errors.

Examples:
  swar recommend calm
  swar recommend 0.7,0.8 --count 25 --tempo 110, --per-artist 1 --diversity 0.3
  swar recommend --like 12 --minutes 45 --output more.m3u8
Exit status: 0 all went well, 1 the library cannot be used, 2 wrong call.`;

/** `swar recommend`: music near a mood. */
export function recommendCommand() {
  return withOptions().action(async (mood, options) => {
    const given = [mood, options.like].filter((target) => target !== undefined).length;
    check(given === 1, "recommend", "one of a mood and --like must be given", given === 0 ? "none" : "both");
    const { list, notes, title } = await sayingWhenStopped(
      () => "recommend: stopped",
      () => withLibrary(libraryPlace(options, "swar recommend"), ({ db }) => answer(db, mood, options)),
    );
    for (const note of [...list.relaxed.map(({ words }) => words), ...notes]) process.stderr.write(`note: ${note}\n`);
    await writeList({ ...list, title: options.title ?? title }, { name: "recommend", ...options });
  });
}

/** How many tracks where nothing is said of it. */
const COUNT = 10;

function withOptions() {
  const command = new Command("recommend")
    .description("Find the music of the library that is nearest to a mood, with a reason for each track.")
    .argument("[mood]", "a word, arousal,valence, or now", moodOrNow)
    .option(
      "--like <track>",
      "in place of a mood: where this track lies, by its number, its path or words of its title",
    )
    .option("--count <n>", `how many tracks (default: ${COUNT}, or as many as --minutes takes)`, positiveInteger)
    .option("--minutes <n>", "how long in all; with --count, whatever is reached first", positiveNumber)
    .option("--diversity <x>", "how much being unlike each other counts against nearness, 0 to 1", unitNumber)
    .option("--per-artist <n>", "most songs of one artist (default: any number)", positiveInteger);
  return withListOptions(withLibraryOptions(withMusicOptions(command))).addHelpText("after", EXAMPLES);
}

type Options = ReturnType<ReturnType<typeof withOptions>["opts"]>;

async function answer(db: Database, mood: SaidMood | undefined, options: Options) {
  const now = new Date();
  const { point, title, itself } = await targetOf(db, now, mood, options);
  const { count, minutes, diversity, continuity, preferFamiliar, ban = [], catalogue: withoutFiles } = options;
  const { list, notes } = await libraryRecommendation(createTrackShelf(db), {
    target: point,
    count: count ?? (minutes === undefined ? COUNT : undefined),
    minutes,
    diversity,
    continuity,
    constraints: libraryConstraintsOf(options),
    preferFamiliar,
    without: [...ban, ...itself],
    withoutFiles,
    now: now.getTime(),
  });
  return { list, title, notes: [...notes, ...(await missingNotes(list))] };
}

/** Where the answer should lie. */
interface Target {
  readonly point: AffectPoint;
  readonly title: string;
  /** A track that is not to come, since it is known. */
  readonly itself: readonly string[];
}

async function targetOf(db: Database, now: Date, mood: SaidMood | undefined, { like }: Options): Promise<Target> {
  if (like !== undefined) {
    const track = await namedTrack(db, [like]);
    return { point: track, title: `like ${trackName(track)}`, itself: [String(track.id)] };
  }
  const { text, point } = mood as SaidMood;
  if (point) return { point, title: text, itself: [] };
  const present = await presentMood(db, now, askAtTerminal);
  return { point: present, title: nearestWords(present, 1)[0]?.word as string, itself: [] };
}
