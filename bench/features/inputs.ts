/*
 * What the benchmark hears: songs that the project composes, as files of every format, made once and kept in the temporary
 * folder. Nothing is downloaded.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeSong, encodeWav, SONGS } from "@swar/compose";
import { random } from "@swar/units";
import { peerPython } from "../peers/venv.ts";

/** Raise it where the inputs change. */
const VERSION = 1;
const FOLDER = join(tmpdir(), `swar-bench-features-${VERSION}`);
const ALBUM = join(FOLDER, "album.wav");
const RATE = 44_100;
const SONG_SECONDS = 240;
const ALBUM_SECONDS = 360;

/** Songs of the folder, and their least and greatest length. */
const FOLDER_SONGS = 50;
const [SHORTEST, LONGEST] = [60, 90];

/** The formats of the song of four minutes. */
export const KINDS = ["wav", "mp3", "flac", "ogg", "opus", "aiff"] as const;
export type Kind = (typeof KINDS)[number];

/** The song of four minutes, 44.1 kHz stereo (Opus knows 48 kHz only), as a file of each kind. */
export const songFile = (kind: Kind): string => join(FOLDER, `song.${kind}`);

/** The fifty songs of a minute to one and a half, as MP3. */
export const folderFiles: readonly string[] = Array.from({ length: FOLDER_SONGS }, (_, i) =>
  join(FOLDER, `folder-${String(i).padStart(2, "0")}.mp3`),
);

/** Makes the files that are not there yet; all of them take minutes. */
export function makeInputs(): void {
  const jobs = allJobs().filter(({ file }) => !existsSync(file));
  if (jobs.length === 0) return;
  mkdirSync(FOLDER, { recursive: true });
  console.error(`composing and encoding what is to be heard, once, into ${FOLDER} …`);
  writeFileSync(ALBUM, album());
  const list = join(FOLDER, "jobs.json");
  writeFileSync(list, JSON.stringify(jobs));
  const script = fileURLToPath(new URL("../peers/encode.py", import.meta.url));
  execFileSync(peerPython(), [script, list], { stdio: "inherit" });
  rmSync(ALBUM);
}

/** What the peer's encoder is asked for. */
interface Job {
  readonly wav: string;
  readonly from: number;
  readonly to: number;
  readonly file: string;
  readonly rate?: number;
}

function allJobs(): Job[] {
  const { uniform } = random(50);
  const draw = (least: number, below: number): number => least + Math.floor(uniform() * (below - least));
  const song = KINDS.map((kind) => {
    const [from, to] = [0, SONG_SECONDS * RATE];
    return { wav: ALBUM, from, to, file: songFile(kind), ...rateOf(kind) };
  });
  const folder = folderFiles.map((file) => {
    const length = draw(SHORTEST * RATE, LONGEST * RATE);
    const from = draw(0, ALBUM_SECONDS * RATE - length);
    return { wav: ALBUM, from, to: from + length, file };
  });
  return [...song, ...folder];
}

const rateOf = (kind: Kind): { rate?: number } => (kind === "opus" ? { rate: 48_000 } : {});

/** Songs of all quadrants in turns, end to end, as a WAV file. */
function album(): Uint8Array {
  const channels = [0, 1].map(() => new Float32Array(ALBUM_SECONDS * RATE));
  const order = SONGS.map((_, i) => SONGS[(i * 7) % SONGS.length]!);
  let at = 0;
  for (const song of order) {
    if (at >= channels[0]!.length) break;
    const sound = composeSong(song, { sampleRate: RATE });
    const length = Math.min(sound.channels[0].length, channels[0]!.length - at);
    for (const [c, channel] of channels.entries()) channel.set(sound.channels[c]!.subarray(0, length), at);
    at += length;
  }
  return encodeWav({ channels: [channels[0]!, channels[1]!], sampleRate: RATE });
}
