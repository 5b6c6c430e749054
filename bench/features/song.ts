/* The whole pipeline, warm: an MP3 of four minutes, 44.1 kHz stereo, to mel frames in decibels. */
import { readFileSync } from "node:fs";
import type { MpegWorkers } from "@swar/decode";
import { mpegThreads } from "../../apps/cli/src/pool/mpeg-workers.ts";
import { interleave, report } from "../interleave.ts";
import { peer } from "../peers/peer.ts";
import { makeInputs, songFile } from "./inputs.ts";
import { meanDifference, melOf } from "./mel-of-file.ts";
import { scratch } from "./scratch.ts";

/** Prints times and results of `blocks` blocks. */
export async function benchSong(blocks: number): Promise<void> {
  makeInputs();
  const bytes = new Uint8Array(readFileSync(songFile("mp3")));
  const result = scratch();
  const librosa = peer("song.py", [songFile("mp3"), result.path]);
  const threads = mpegThreads(2, 0);
  let frames: Float32Array = new Float32Array();
  const ours = async (workers?: MpegWorkers): Promise<number> => {
    const start = performance.now();
    ({ data: frames } = await melOf(bytes, workers));
    return (performance.now() - start) / 1000;
  };
  const theirs = async (): Promise<number> => (await librosa.block()).seconds;
  try {
    const contestants = [
      { name: "swar, two helper threads", block: () => ours(threads) },
      { name: "librosa 0.11", block: theirs },
      { name: "swar, one thread", block: () => ours() },
    ];
    // librosa's threads spin for a while after its block, on the core that the second of ours needs.
    const timings = await interleave(contestants, { blocks, settle: 300 });
    console.log(report(timings));
    console.log(report([timings[2]!, timings[1]!]).split("\n").at(-1));
    console.log(`mean |difference| of the results: ${meanDifference(frames, result.floats()).toFixed(4)} dB`);
  } finally {
    librosa.close();
    await threads?.close();
    result.remove();
  }
}
