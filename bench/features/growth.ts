/* How the time of the whole pipeline grows with the length of an MP3 and with threads; ours alone, a tenth of the blocks. */
import { readFileSync } from "node:fs";
import type { MpegWorkers } from "@swar/decode";
import { mpegThreads } from "../../apps/cli/src/pool/mpeg-workers.ts";
import { interleave, quantile } from "../interleave.ts";
import { makeInputs, songFile } from "./inputs.ts";
import { melOf } from "./mel-of-file.ts";

const MINUTES = [1, 4, 16, 64];
const SONG_MINUTES = 4;

/** Prints a line for each length, a tenth of `blocks` blocks each, at least three. */
export async function benchGrowth(blocks: number): Promise<void> {
  makeInputs();
  const song = new Uint8Array(readFileSync(songFile("mp3")));
  const threads = mpegThreads(2, 0);
  console.log("minutes   one thread, s   s an hour   two threads, s   of one thread");
  try {
    for (const minutes of MINUTES) {
      const bytes = ofMinutes(song, minutes);
      const run = (workers?: MpegWorkers) => async (): Promise<number> => {
        const start = performance.now();
        const { rows } = await melOf(bytes, workers);
        if (rows < 2000 * minutes) throw new Error(`${minutes} minutes must give 2000 frames a minute, got ${rows}`);
        return (performance.now() - start) / 1000;
      };
      const contestants = [
        { name: "one", block: run() },
        { name: "two", block: run(threads) },
      ];
      const timings = await interleave(contestants, { blocks: Math.max(3, Math.round(blocks / 10)), warmUp: 1 });
      const [one, two] = timings.map(({ seconds }) => quantile(seconds, 0.5)) as [number, number];
      const columns = [one.toFixed(3), ((one * 60) / minutes).toFixed(2), two.toFixed(3), (two / one).toFixed(2)];
      console.log(`${String(minutes).padStart(7)}${columns.map((text) => text.padStart(14)).join("")}`);
    }
  } finally {
    await threads?.close();
  }
}

/** The song as often as it takes, or a part of it: a stream of frames can be cut and joined anywhere. */
function ofMinutes(song: Uint8Array, minutes: number): Uint8Array {
  const times = minutes / SONG_MINUTES;
  if (times < 1) return song.subarray(0, Math.round(song.length * times));
  const whole = new Uint8Array(song.length * times);
  for (let i = 0; i < times; i++) whole.set(song, i * song.length);
  return whole;
}
