/*
 * What the benchmark hears: songs that the project composes, as files of every format, made once and kept in the temporary
 * folder. Nothing is downloaded.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { composeSong, encodeWav, SONGS } from "@swar/compose";
import { random } from "@swar/units";
import { peerPython } from "../peers/venv.ts";

/** Raise it where the inputs change. */
const VERSION = 1;
const FOLDER = join(tmpdir(), `swar-bench-features-${VERSION}`);
const RATE = 44_100;
const SONG_SECONDS = 240;
const ALBUM_SECONDS = 360;

/** Songs of the folder, and their least and greatest length. */
const FOLDER_SONGS = 50;
const [SHORTEST, LONGEST] = [60, 120];

/** The formats of the song of four minutes. */
export const KINDS = ["wav", "mp3", "flac", "ogg", "opus", "aiff"] as const;
export type Kind = (typeof KINDS)[number];

/** The song of four minutes, 44.1 kHz stereo (Opus knows 48 kHz only), as a file of each kind. */
export const songFile = (kind: Kind): string => join(FOLDER, `song.${kind}`);

/** The fifty songs of one to two minutes, as MP3. */
export const folderFiles: readonly string[] = Array.from({ length: FOLDER_SONGS }, (_, i) =>
  join(FOLDER, `folder-${String(i).padStart(2, "0")}.mp3`),
);

/** Makes the files where they are not there yet; that takes minutes. */
export function makeInputs(): void {
  const done = join(FOLDER, "done");
  if (existsSync(done)) return;
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  console.error(`composing and encoding what is to be heard, once, into ${FOLDER} …`);
  const wav = join(FOLDER, "album.wav");
  writeFileSync(wav, album());
  const { integer } = drawer();
  const song = KINDS.map((kind) => ({ wav, from: 0, to: SONG_SECONDS * RATE, file: songFile(kind), ...rateOf(kind) }));
  const folder = folderFiles.map((file) => {
    const length = integer(SHORTEST * RATE, LONGEST * RATE);
    const from = integer(0, ALBUM_SECONDS * RATE - length);
    return { wav, from, to: from + length, file };
  });
  const jobs = join(FOLDER, "jobs.json");
  writeFileSync(jobs, JSON.stringify([...song, ...folder]));
  const script = fileURLToPath(new URL("../peers/encode.py", import.meta.url));
  execFileSync(peerPython(), [script, jobs], { stdio: "inherit" });
  rmSync(wav);
  renameSync(jobs, done);
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

/** Whole numbers from `least` on and below `below`, the same every time. */
function drawer() {
  const { uniform } = random(50);
  return { integer: (least: number, below: number): number => least + Math.floor(uniform() * (below - least)) };
}
