import { existsSync } from "node:fs";
import { join } from "node:path";
import { Command, Option } from "@commander-js/extra-typings";
import type { Analysis } from "@swar/analysis";
import { type AskedOfSong, askedOf, SONGS } from "@swar/compose";
import { SwarError } from "@swar/units";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { standardOutput } from "../files/sink.ts";
import { ALBUM, type Track, TRACKS } from "../files/song-tracks.ts";
import { writeWhole } from "../files/write-whole.ts";
import { FORMATS } from "../formats/formats.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { inOrder } from "../pool/in-order.ts";
import { valueOf } from "../pool/outcome.ts";
import type { AnalyzeTask, SongTask } from "../pool/tasks.ts";
import { progressOn } from "../terminal/progress.ts";
import { positiveInteger } from "./option-parsers.ts";

const LIST = "songs.json";

const EXAMPLES = `
Examples:
  swar songs                          all of them, into the folder songs
  swar songs --only "Kite Weather"    one of them
  swar songs --only Q4 --output calm  those that are to sound calm
  swar songs --each 1 --listen        one a quadrant, and what the model hears
A song is the same every time, and replaces the file of its name. The file
${LIST} says what was asked of each: point, quadrant, key, mode, tempo,
metre, loudness and instruments.`;

/** What `songs.json` says of a file. */
interface Entry extends AskedOfSong {
  readonly file: string;
}

interface Options {
  readonly output: string;
  readonly only?: string | undefined;
  readonly each?: number | undefined;
  readonly listen?: boolean | undefined;
  readonly jobs?: number | undefined;
}

/** `swar songs`: the album that the project composes itself, as files to listen to. */
export function songsCommand(context: Context) {
  return new Command("songs")
    .description("Compose twenty songs over all four quadrants, as files to listen to.")
    .option("--output <dir>", "the folder that they go to", "songs")
    .addOption(new Option("--format <kind>", "what kind of files").choices(["wav"]).default("wav"))
    .option("--only <name>", "only the songs of this title or quadrant")
    .option("--each <n>", "only the first n of each quadrant", positiveInteger)
    .option("--listen", "also say what the default model hears in each")
    .option("--jobs <n>", "songs at a time (default: the number of processor cores)", positiveInteger)
    .addHelpText("after", EXAMPLES)
    .action((options) => songs(options, context));
}

async function songs(options: Options, { signal }: Context): Promise<void> {
  const { output, listen = false, jobs } = options;
  const tracks = chosen(options);
  const progress = progressOn(process.stderr);
  let done = 0;
  const render = async (): Promise<void> => {
    const tasks = tracks.map((track): SongTask => ({ kind: "song", track, output }));
    const onProgress = (part: number): void => progress.update("composing", part);
    for await (const result of inOrder(tasks, { jobs, signal, onProgress })) {
      valueOf(result);
      done++;
    }
  };
  try {
    await sayingWhenStopped(() => `songs: stopped after ${done} of ${tracks.length} songs`, render);
  } finally {
    progress.stop();
  }
  await writeWhole(join(output, LIST), `${JSON.stringify({ album: ALBUM, songs: listed(output) }, null, 2)}\n`);
  if (listen) await heardOf(tracks, output, signal);
  const what = done === 1 ? "1 song is" : `${done} songs are`;
  await standardOutput.write(`${what} in ${output}. What was asked of each: ${join(output, LIST)}\n`);
}

/** Prints what was asked of each song beside what the default model hears, and the whole picture of the first. */
async function heardOf(tracks: readonly Track[], output: string, signal: AbortSignal): Promise<void> {
  const tasks = tracks.map(({ file }): AnalyzeTask => {
    return { kind: "analyze", path: join(output, file), checkpoint: DEFAULT_CHECKPOINT };
  });
  await standardOutput.write(`${"".padEnd(27)}arousal               valence\n`);
  await standardOutput.write(`${"".padEnd(27)}asked  heard          asked  heard\n`);
  let first: Analysis | undefined;
  let at = 0;
  for await (const result of inOrder(tasks, { signal })) {
    const { song } = tracks[at++] as Track;
    const heard = valueOf(result);
    first ??= heard;
    const { uncertainty } = heard;
    const axis = (name: "arousal" | "valence"): string =>
      `${song.point[name].toFixed(2)}   ${heard[name].toFixed(2)} ± ${uncertainty[name].toFixed(2)}`;
    const { quadrant } = askedOf(song);
    await standardOutput.write(`${song.title.padEnd(21)} ${quadrant}   ${axis("arousal")}    ${axis("valence")}\n`);
  }
  const { song, file } = tracks[0] as Track;
  const shown = `${song.title} (${join(output, file)})`;
  const picture = FORMATS.text.line({ file: shown, value: first as Analysis });
  await standardOutput.write(`\n${picture}`);
}

function chosen({ only, each = Infinity }: Options): readonly Track[] {
  const wanted = only?.toLowerCase();
  const found = TRACKS.filter(({ song }) =>
    [undefined, song.title.toLowerCase(), askedOf(song).quadrant.toLowerCase()].includes(wanted),
  );
  if (found.length === 0) {
    const titles = SONGS.map((song) => song.title).join(", ");
    throw new SwarError(
      "invalid-argument",
      `--only: it must be the title of a song or Q1, Q2, Q3 or Q4, got ${JSON.stringify(only)}; the songs are: ${titles}`,
    );
  }
  const counts = new Map<string, number>();
  return found.filter(({ song }) => {
    const { quadrant } = askedOf(song);
    counts.set(quadrant, (counts.get(quadrant) ?? 0) + 1);
    return (counts.get(quadrant) as number) <= each;
  });
}

/** The songs of the album whose files are in the folder, those of earlier runs among them. */
function listed(output: string): Entry[] {
  return TRACKS.filter(({ file }) => existsSync(join(output, file))).map(({ file, song }) => ({
    file,
    ...askedOf(song),
  }));
}
