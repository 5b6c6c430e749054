/* Decoding to mono at 22,050 Hz, format by format, against librosa.load. */
import { readFileSync } from "node:fs";
import { decodeStream } from "@swar/decode";
import { interleave, quantile } from "../interleave.ts";
import { peer } from "../peers/peer.ts";
import { type Kind, KINDS, makeInputs, songFile } from "./inputs.ts";
import { meanDifference, SAMPLE_RATE, wasm } from "./mel-of-file.ts";
import { scratch } from "./scratch.ts";

/** Prints a line for each format, `blocks` blocks each. */
export async function benchFormats(blocks: number): Promise<void> {
  makeInputs();
  console.log(`${"format".padEnd(8)}     ours     librosa   × real time (medians)   ratio   mean |difference|`);
  for (const kind of KINDS) console.log(await lineOf(kind, blocks));
}

async function lineOf(kind: Kind, blocks: number): Promise<string> {
  const bytes = new Uint8Array(readFileSync(songFile(kind)));
  const result = scratch();
  const librosa = peer("load.py", [songFile(kind), result.path]);
  let decoded: Float32Array = new Float32Array();
  const ours = async (): Promise<number> => {
    const start = performance.now();
    const parts: Float32Array[] = [];
    for await (const { samples } of decodeStream(bytes, { sampleRate: SAMPLE_RATE, wasm })) parts.push(samples);
    decoded = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => (decoded.set(part, at), at + part.length), 0);
    return (performance.now() - start) / 1000;
  };
  const theirs = async (): Promise<number> => (await librosa.block()).seconds;
  try {
    const contestants = [
      { name: "ours", block: ours },
      { name: "librosa", block: theirs },
    ];
    const [a, b] = (await interleave(contestants, { blocks, warmUp: 3 })).map(({ seconds }) => quantile(seconds, 0.5));
    const length = decoded.length / SAMPLE_RATE;
    const speeds = [a!, b!].map((seconds) => (length / seconds).toFixed(0).padStart(9)).join("   ");
    const difference = meanDifference(decoded, result.floats()).toExponential(1);
    return `${kind.padEnd(8)}${speeds}                           ${(a! / b!).toFixed(2)}    ${difference}`;
  } finally {
    librosa.close();
    result.remove();
  }
}
