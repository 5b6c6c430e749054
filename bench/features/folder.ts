/* A folder of fifty MP3 to mel frames: two worker threads against librosa in two processes. A tenth of the blocks. */
import { rmSync, writeFileSync } from "node:fs";
import { Tinypool } from "tinypool";
import { interleave, report } from "../interleave.ts";
import { peer } from "../peers/peer.ts";
import { folderFiles, makeInputs } from "./inputs.ts";
import { scratch } from "./scratch.ts";

/** Prints times and results of a tenth of `blocks` blocks, at least three. */
export async function benchFolder(blocks: number): Promise<void> {
  makeInputs();
  const list = scratch();
  writeFileSync(list.path, folderFiles.map((file) => `${file}\n`).join(""));
  const librosa = peer("folder.py", [list.path]);
  const pool = new Tinypool({
    filename: new URL("mel-of-file.ts", import.meta.url).href,
    runtime: "worker_threads",
    minThreads: 2,
    maxThreads: 2,
  });
  const digests = { ours: Number.NaN, theirs: Number.NaN };
  const ours = async (): Promise<number> => {
    const start = performance.now();
    const means = (await Promise.all(folderFiles.map((file) => pool.run(file)))) as number[];
    const seconds = (performance.now() - start) / 1000;
    digests.ours = means.reduce((sum, value) => sum + value, 0) / means.length;
    return seconds;
  };
  const theirs = async (): Promise<number> => {
    const { seconds, digest } = await librosa.block();
    digests.theirs = digest;
    return seconds;
  };
  try {
    const contestants = [
      { name: "swar, two workers", block: ours },
      { name: "librosa 0.11, two processes", block: theirs },
    ];
    console.log(report(await interleave(contestants, { blocks: Math.max(3, Math.round(blocks / 10)), warmUp: 1 })));
    console.log(`mean of the results: ${digests.ours.toFixed(4)} dB and ${digests.theirs.toFixed(4)} dB`);
  } finally {
    librosa.close();
    await pool.destroy();
    rmSync(list.path);
    list.remove();
  }
}
