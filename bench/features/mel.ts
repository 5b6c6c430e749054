/* Mel features (power mel and decibels) of four minutes of samples, against librosa with its usual threads. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { melSpectrogram, powerToDb, type Wasm } from "@swar/features";
import { random } from "@swar/units";
import { interleave, report } from "../interleave.ts";
import { peer } from "../peers/peer.ts";
import { mean, SAMPLE_RATE, wasm } from "./mel-of-file.ts";

const MINUTES = 4;

/** Drifting harmonics over noise: no silence, which would be cheaper, and no pure tone. */
function song(): Float32Array {
  const rng = random(7);
  return Float32Array.from({ length: MINUTES * 60 * SAMPLE_RATE }, (_, n) => {
    const t = n / SAMPLE_RATE;
    const phase = 2 * Math.PI * (220 * t + 20 * Math.sin(t));
    return 0.2 * Math.sin(phase) + 0.1 * Math.sin(2 * phase) + 0.05 * Math.sin(5 * phase) + 0.02 * rng.normal();
  });
}

/** Prints times and results of `blocks` blocks. */
export async function benchMel(blocks: number): Promise<void> {
  const samples = song();
  const folder = mkdtempSync(join(tmpdir(), "swar-bench-"));
  const file = join(folder, "samples.f32");
  writeFileSync(file, samples);
  const librosa = peer("features.py", [file, String(SAMPLE_RATE)]);
  const digests = { ours: Number.NaN, theirs: Number.NaN };
  const ours = (options: { readonly wasm?: Wasm }): number => {
    const start = performance.now();
    const { data } = powerToDb(melSpectrogram({ samples, sampleRate: SAMPLE_RATE }, options));
    const seconds = (performance.now() - start) / 1000;
    digests.ours = mean(data);
    return seconds;
  };
  const theirs = async (): Promise<number> => {
    const { seconds, digest } = await librosa.block();
    digests.theirs = digest;
    return seconds;
  };
  try {
    const contestants = [
      { name: "@swar/features", block: () => ours({ wasm }) },
      { name: "librosa 0.11", block: theirs },
      { name: "@swar/features, no wasm", block: () => ours({}) },
    ];
    console.log(report(await interleave(contestants, { blocks })));
    console.log(`mean of the result: ${digests.ours.toFixed(4)} dB and ${digests.theirs.toFixed(4)} dB`);
  } finally {
    librosa.close();
    rmSync(folder, { recursive: true });
  }
}
