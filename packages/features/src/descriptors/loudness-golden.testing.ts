/* Reads golden/features/loudness.json, which golden/features/loudness.py makes, and makes its signals again. */
import { golden } from "../golden.testing.ts";
import type { Loudness } from "./loudness-meter.ts";
import { loudnessMeter } from "./loudness-meter.ts";

/** What two libraries say of one signal; null is silence, or what is not there. */
export interface LoudnessCase {
  readonly rate: number;
  readonly channels: number;
  readonly seconds: number;
  readonly passage: number;
  readonly scipy: Readonly<Record<string, number | readonly (number | null)[]>>;
  readonly ffmpeg: Readonly<Record<string, number | null | readonly number[]>>;
}

/** The content of `golden/features/loudness.json`. */
export const LOUDNESS_GOLDEN = golden("loudness") as {
  readonly tolerances: Readonly<Record<string, number>>;
  readonly levels: readonly number[];
  readonly cases: readonly LoudnessCase[];
};

/** The generator of golden/features/loudness.py: numbers in [-1, 1). */
function congruential(seed: number): () => number {
  let state = seed;
  return () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 31 - 1;
}

/** The signal of a case, shape (channels, n), as golden/features/loudness.py makes it. */
export function programme({ rate, channels, seconds, passage }: LoudnessCase): Float32Array[] {
  const { levels } = LOUDNESS_GOLDEN;
  return Array.from({ length: channels }, (_, c) => {
    const noise = congruential(c + 1);
    const partials = [60, 0.2, 220 * (c + 1), 0.3, 997, 0.2, 7000 + 300 * c, 0.1];
    return Float32Array.from({ length: Math.round(rate * seconds) }, (__, i) => {
      const t = i / rate;
      let y = 0;
      for (let p = 0; p < partials.length; p += 2) {
        y += partials[p + 1]! * Math.sin(2 * Math.PI * partials[p]! * t + c);
      }
      const level = levels[Math.floor(t / passage) % levels.length]!;
      return 10 ** (level / 20) * (y + 0.2 * noise());
    });
  });
}

/** How loud `channels` are. */
export function loudnessOf(sampleRate: number, channels: readonly Float32Array[]): Loudness {
  const meter = loudnessMeter(sampleRate, channels.length);
  meter.push(channels);
  return meter.result();
}
