/** Models that were not trained, and a piece of music to ask them about: what is tested is the way, not how true it is. */
import { channelsOf, DEFAULT_WINDOWS, SEED_WINDOWS, SUMMARY_NAMES, type WindowSettings } from "@swar/features";
import {
  type Architecture,
  defaultArchitecture,
  encodeCheckpoint,
  initialWeights,
  type Runtime,
  seedArchitecture,
} from "@swar/model";
import type { Pcm } from "@swar/units";
import * as ort from "onnxruntime-node";
import { type Analyzer, createAnalyzer } from "./analyzer.ts";

export const runtime = ort as unknown as Runtime;
export const RATE = 22_050;

function untrained(architecture: Architecture, windows: WindowSettings): Promise<Analyzer> {
  const info = {
    name: "untrained",
    version: "7",
    architecture,
    features: { ...windows },
    labels: { targets: ["arousal", "valence"], range: [0, 1] },
    training: {},
    metrics: {},
    licence: "MIT",
  } as const;
  return createAnalyzer(runtime, encodeCheckpoint({ info, weights: initialWeights(architecture, 1) }));
}

export const analyzers = {
  default: await untrained(defaultArchitecture(channelsOf(DEFAULT_WINDOWS), SUMMARY_NAMES.length), DEFAULT_WINDOWS),
  seed: await untrained(seedArchitecture(channelsOf(SEED_WINDOWS)), SEED_WINDOWS),
};

/** Twelve seconds: a soft chord that trembles, then a louder and faster one. */
export function music(sampleRate = RATE): Pcm {
  const samples = Float32Array.from({ length: 12 * sampleRate }, (_, i) => {
    const t = i / sampleRate;
    const [level, beat, root] = t < 6 ? [0.1, 2, 220] : [0.4, 6, 330];
    const chord = [1, 1.25, 1.5].reduce((sum, ratio) => sum + Math.sin(2 * Math.PI * root * ratio * t), 0) / 3;
    return level * chord * (0.6 + 0.4 * Math.sin(2 * Math.PI * beat * t));
  });
  return { samples, sampleRate };
}

/** A WAV file of one channel and 16 bits. */
export function encodeWav({ samples, sampleRate }: Pcm): Uint8Array {
  const header = Buffer.from("RIFF____WAVEfmt ________________________data____");
  const bytes = 2 * samples.length;
  header.writeUInt32LE(36 + bytes, 4);
  const fields = [
    [16, 4],
    [1, 2],
    [1, 2],
    [sampleRate, 4],
    [2 * sampleRate, 4],
    [2, 2],
    [16, 2],
  ] as const;
  let at = 16;
  for (const [value, size] of fields) at = header.writeUIntLE(value, at, size);
  header.write("data", at);
  header.writeUInt32LE(bytes, at + 4);
  const levels = Int16Array.from(samples, (x) => Math.max(-1, Math.min(1, x)) * 32_767);
  return Buffer.concat([header.subarray(0, 44), Buffer.from(levels.buffer)]);
}
