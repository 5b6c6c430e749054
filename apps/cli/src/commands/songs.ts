import { existsSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { Command, Option } from "@commander-js/extra-typings";
import { type AskedOfSong, askedOf, composeSong, encodeWav, type Song, SONGS } from "@swar/compose";
import { SwarError } from "@swar/units";
import { standardOutput } from "../files/sink.ts";
import { writeWhole } from "../files/write-whole.ts";
import { type Context, sayingWhenStopped } from "../interrupt.ts";
import { progressOn } from "../terminal/progress.ts";

const ARTIST = "Swar Manovigyan";
const ALBUM = "Four Quadrants";
const LIST = "songs.json";

const EXAMPLES = `
Examples:
  swar songs                          all of them, into the folder songs
  swar songs --only "Kite Weather"    one of them
  swar songs --only Q4 --output calm  those that are to sound calm
A song is the same every time, and replaces the file of its name. The file
${LIST} says what was asked of each: point, quadrant, key, mode, tempo, metre,
loudness and instruments.`;

/** A song and the file that it goes to. */
interface Track {
  readonly song: Song;
  readonly number: number;
  readonly file: string;
}

/** What `songs.json` says of a file. */
interface Entry extends AskedOfSong {
  readonly file: string;
}

/** `swar songs`: the album that the project composes itself, as files to listen to. */
export function songsCommand({ signal }: Context) {
  return new Command("songs")
    .description("Compose twenty songs over all four quadrants, as files to listen to.")
    .option("--output <dir>", "the folder that they go to", "songs")
    .addOption(new Option("--format <kind>", "what kind of files").choices(["wav"]).default("wav"))
    .option("--only <name>", "only the songs of this title or quadrant")
    .addHelpText("after", EXAMPLES)
    .action(async ({ output, only }) => {
      const tracks = chosen(only);
      let done = 0;
      const written = (): string => `songs: stopped after ${done} of ${tracks.length} songs`;
      await sayingWhenStopped(written, () => render(tracks, { output, signal, onDone: (n) => void (done = n) }));
      await writeWhole(join(output, LIST), `${JSON.stringify({ album: ALBUM, songs: listed(output) }, null, 2)}\n`);
      const what = done === 1 ? "1 song is" : `${done} songs are`;
      await standardOutput.write(`${what} in ${output}. What was asked of each: ${join(output, LIST)}\n`);
    });
}

const TRACKS: readonly Track[] = SONGS.map((song, i) => {
  const number = i + 1;
  return { song, number, file: `${String(number).padStart(2, "0")} ${safeName(song.title)}.wav` };
});

/** `title` without what some platform does not allow in the name of a file. */
function safeName(title: string): string {
  return title.replaceAll(/[^\p{L}\p{N} ,'()-]/gu, "").trim();
}

function chosen(only: string | undefined): readonly Track[] {
  if (only === undefined) return TRACKS;
  const wanted = only.toLowerCase();
  const found = TRACKS.filter(({ song }) =>
    [song.title, askedOf(song).quadrant].some((name) => name.toLowerCase() === wanted),
  );
  if (found.length > 0) return found;
  const titles = SONGS.map((song) => song.title).join(", ");
  throw new SwarError(
    "invalid-argument",
    `--only: it must be the title of a song or Q1, Q2, Q3 or Q4, got ${JSON.stringify(only)}; the songs are: ${titles}`,
  );
}

interface Rendering {
  readonly output: string;
  readonly signal: AbortSignal;
  readonly onDone: (songs: number) => void;
}

async function render(tracks: readonly Track[], { output, signal, onDone }: Rendering): Promise<void> {
  const progress = progressOn(process.stderr);
  try {
    for (const [i, track] of tracks.entries()) {
      progress.update(track.song.title, i / tracks.length);
      await setImmediate(); // A song takes a second or two: Ctrl-C is heard between them.
      if (signal.aborted) throw new SwarError("cancelled", "songs: stopped");
      await writeWhole(join(output, track.file), wavOf(track));
      onDone(i + 1);
    }
  } finally {
    progress.stop();
  }
}

function wavOf({ song, number }: Track): Uint8Array {
  const { quadrant } = askedOf(song);
  const tags = { INAM: song.title, IART: ARTIST, IPRD: ALBUM, IGNR: quadrant, ITRK: String(number) };
  return encodeWav(composeSong(song), { dither: song.seed, tags });
}

/** The songs of the album whose files are in the folder, those of earlier runs among them. */
function listed(output: string): Entry[] {
  return TRACKS.filter(({ file }) => existsSync(join(output, file))).map(({ file, song }) => ({
    file,
    ...askedOf(song),
  }));
}
