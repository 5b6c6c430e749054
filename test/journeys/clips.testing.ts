/** Music for the journeys, composed at many points of the plane. */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { composePiece, encodeWav } from "@swar/compose";
import { type AffectPoint, quadrant } from "@swar/units";

export interface Clip extends AffectPoint {
  readonly seed: number;
  readonly seconds?: number;
}

/** Writes a clip, and the folders it lies in. */
export function writeClip(path: string, { seed, seconds = 6, ...point }: Clip): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodeWav(composePiece({ seed, path: [point], sectionSeconds: seconds })));
}

/**
 * Writes 24 clips on a grid of the plane, by eight artists, and their table: the last but one of its rows names a file that
 * is missing, the last one is bad.
 */
export function writeLabelledClips(folder: string): { readonly audio: string; readonly labels: string } {
  const audio = join(folder, "clips");
  const rows = ["filename,energy,mood,artist,quadrant"];
  for (let i = 0; i < 24; i++) {
    const point = { arousal: (i % 6) / 5, valence: Math.floor(i / 6) / 3 };
    writeClip(join(audio, `clip-${i}.wav`), { seed: i, ...point });
    const [energy, mood] = [1 + 8 * point.arousal, 1 + 8 * point.valence];
    rows.push(`clip-${i}.wav,${energy.toFixed(2)},${mood.toFixed(2)},artist ${(5 * i) % 8},${quadrant(point)}`);
  }
  rows.push("missing.wav,5,5,artist 1,Q1", "clip-0.wav,eleven,5,artist 1,Q1");
  const labels = join(folder, "labels.csv");
  writeFileSync(labels, `${rows.join("\n")}\n`);
  return { audio, labels };
}
