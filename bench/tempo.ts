/*
 * Our tempo of every sound file of a folder, from our own decoder, against that of librosa 0.11, from its own: how
 * often they are equal within 4 %, how often one is two or three times the other, and how often they have nothing to do
 * with each other; and the time that both take for it, decoding left out. Run: node bench/tempo.ts AUDIO [COUNT], where
 * AUDIO is the folder, and COUNT how many of its files to take, all unless given.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { decodeAudio } from "@swar/decode";
import { tempo, type Wasm } from "@swar/features";
import { peer } from "./peers/peer.ts";

const TOLERANCE = 0.04;
const SOUND = /\.(mp3|flac|ogg|wav)$/i;

const [, , folder, count = "Infinity"] = argv;
if (folder === undefined) throw new Error("usage: node bench/tempo.ts AUDIO [COUNT]");

const files = readdirSync(folder)
  .filter((file) => SOUND.test(file))
  .toSorted()
  .slice(0, Number(count));
const scratch = mkdtempSync(join(tmpdir(), "swar-bench-"));
const list = join(scratch, "files.txt");
writeFileSync(list, files.map((file) => `${join(folder, file)}\n`).join(""));
const librosa = peer("tempo.py", [list]);
// The types of ES2024 and of Node do not name it.
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

const close = (ratio: number, to: number): boolean => Math.abs(ratio / to - 1) <= TOLERANCE;

function relation(ours: number, theirs: number): string {
  if (ours === theirs) return "equal to the last digit";
  if (close(ours / theirs, 1)) return "equal within 4 %";
  for (const factor of [2, 3]) {
    if (close(ours / theirs, factor)) return `ours ${factor} times theirs`;
    if (close(theirs / ours, factor)) return `theirs ${factor} times ours`;
  }
  return "unrelated";
}

const counts = new Map<string, number>();
const seconds = { ours: 0, theirs: 0 };
try {
  for (const file of files) {
    const pcm = await decodeAudio(new Uint8Array(readFileSync(join(folder, file))));
    const start = performance.now();
    const ours = tempo(pcm, { wasm });
    seconds.ours += (performance.now() - start) / 1000;
    const theirs = await librosa.block();
    seconds.theirs += theirs.seconds;
    const found = relation(ours, theirs.digest);
    counts.set(found, (counts.get(found) ?? 0) + 1);
    if (!found.startsWith("equal"))
      console.log(`${file}: ${ours.toFixed(2)} and ${theirs.digest.toFixed(2)}, ${found}`);
  }
} finally {
  librosa.close();
  rmSync(scratch, { recursive: true });
}

for (const [name, number] of [...counts].toSorted(([, a], [, b]) => b - a)) {
  console.log(`${name.padEnd(24)} ${number} of ${files.length}, ${((100 * number) / files.length).toFixed(2)} %`);
}
console.log(`seconds without decoding: ours ${seconds.ours.toFixed(1)}, librosa ${seconds.theirs.toFixed(1)}`);
