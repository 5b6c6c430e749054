/** Short pieces of sound as WAV files, each another one. */
import { writeFileSync } from "node:fs";
import { encodeWav } from "@swar/compose";
import { random } from "@swar/units";

const RATE = 22_050;

/** Of what kind a piece is. */
export interface SongOptions {
  readonly seconds?: number;
  /** RIFF's names of them: INAM is the title, IART the artist. */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Writes half a second of a chord and noise of its own for each `seed` to `path`. */
export function writeSong(path: string, seed: number, { seconds = 0.5, tags = {} }: SongOptions = {}): void {
  const rng = random(seed);
  const root = 110 * 2 ** (2 * rng.uniform());
  const samples = Float32Array.from({ length: seconds * RATE }, (_, i) => {
    const chord = [1, 1.25, 1.5].reduce((sum, ratio) => sum + Math.sin((2 * Math.PI * root * ratio * i) / RATE), 0);
    return 0.1 * chord + 0.02 * rng.uniform();
  });
  writeFileSync(path, encodeWav({ samples, sampleRate: RATE }, { tags }));
}
