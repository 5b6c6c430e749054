/*
 * Mel features (power mel and decibels) of four minutes of audio: this project against librosa 0.11 with its usual
 * threads, block by block in turns. Run: node bench/features.ts
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { argv } from "node:process";
import { melSpectrogram, powerToDb, type Wasm } from "@swar/features";
import { random } from "@swar/units";
import { interleave, report } from "./interleave.ts";
import { peer } from "./peers/peer.ts";

const SAMPLE_RATE = 22050;
const MINUTES = 4;
const blocks = Number(argv[2] ?? 40);

/** Drifting harmonics over noise: no silence, which would be cheaper, and no pure tone. */
function song(): Float32Array {
  const rng = random(7);
  return Float32Array.from({ length: MINUTES * 60 * SAMPLE_RATE }, (_, n) => {
    const t = n / SAMPLE_RATE;
    const phase = 2 * Math.PI * (220 * t + 20 * Math.sin(t));
    return 0.2 * Math.sin(phase) + 0.1 * Math.sin(2 * phase) + 0.05 * Math.sin(5 * phase) + 0.02 * rng.normal();
  });
}

// The types of ES2024 and of Node do not name it.
const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
const samples = song();
const folder = mkdtempSync(join(tmpdir(), "swar-bench-"));
const file = join(folder, "samples.f32");
writeFileSync(file, samples);
const librosa = peer("features.py", [file, String(SAMPLE_RATE)]);
const digests = { ours: Number.NaN, theirs: Number.NaN };

function ours(options: { readonly wasm?: Wasm }): number {
  const start = performance.now();
  const { data } = powerToDb(melSpectrogram({ samples, sampleRate: SAMPLE_RATE }, options));
  const seconds = (performance.now() - start) / 1000;
  digests.ours = data.reduce((sum, x) => sum + x, 0) / data.length;
  return seconds;
}

async function theirs(): Promise<number> {
  const { seconds, digest } = await librosa.block();
  digests.theirs = digest;
  return seconds;
}

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
