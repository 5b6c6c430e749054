/* Reads golden/features/*.json; the README of golden/ says what makes them. */
import { readFileSync } from "node:fs";
import type { MelOptions } from "./mel-settings.ts";

/** One spectrogram by librosa: arrays are base64 of little-endian float32. */
export interface MelGolden {
  readonly toleranceDb: number;
  readonly floorDb: number;
  readonly sampleRate: number;
  readonly options: MelOptions;
  readonly samples: string;
  readonly rows: number;
  readonly cols: number;
  readonly librosa: string;
  readonly float64: string;
  readonly decibels: string;
}

/** The content of `golden/features/<name>.json`; the caller knows its type. */
export function golden(name: string): unknown {
  const file = new URL(`../../../golden/features/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, "utf8"));
}

/** The float32 numbers of a base64 string. */
export function unpacked(base64: string): Float32Array {
  const bytes = Buffer.from(base64, "base64");
  return Float32Array.from({ length: bytes.length / 4 }, (_, i) => bytes.readFloatLE(4 * i));
}

/** The names of the golden spectrograms. */
export const MEL_GOLDENS = [
  "noise",
  "noise-loud-then-quiet",
  "chirp",
  "tones",
  "music",
  "music-44100",
  "music-magnitude",
  "music-odd-power",
  "shorter-than-a-frame",
  "one-sample",
  "silence",
  "quiet-16-bit",
] as const;
