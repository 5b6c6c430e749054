/*
 * Reads golden/features/descriptors-tonal-rhythm.json, which golden/features/tonal-rhythm.py makes, and makes its
 * signals.
 */
import type { Pcm } from "@swar/units";
import { golden } from "../golden.testing.ts";
import type { ChromaBankOptions } from "./chroma-weights.ts";
import type { KeyEstimate } from "./key-and-mode.ts";
import type { PeakPickOptions } from "./peak-pick.ts";

/** What a signal is made of; a note is [MIDI number, start in s, decay in 1/s, level]. */
export interface Recipe {
  readonly rate: number;
  readonly samples: number;
  readonly seed?: number;
  readonly noise?: number;
  readonly beat?: { readonly bpm: number; readonly decay: number; readonly level: number };
  readonly harmonics?: number;
  readonly notes?: readonly (readonly [number, number, number, number])[];
}

/** One signal, and what librosa and numpy say of it; arrays are base64 of little-endian float32. */
export interface SignalGolden {
  readonly name: string;
  readonly signal: Recipe;
  readonly options: { readonly nFft: number; readonly hopLength: number };
  readonly tuning: number;
  readonly chroma: string;
  readonly chromaTuned: string;
  readonly tonnetz: string;
  readonly key: KeyEstimate;
  readonly known: string | null;
  readonly onsetStrength: string;
  readonly onsets: readonly number[];
  readonly eventDensity: number;
  readonly tempo: number;
  readonly slowTempo: number;
  readonly pulseClarity: number;
  readonly tempogram?: string;
  readonly oddTempogram?: string;
}

/** The whole file. */
export interface TonalRhythmGolden {
  readonly tolerance: Readonly<
    Record<"filterbank" | "chroma" | "tonnetz" | "key" | "onsetStrength" | "tempogram" | "pulseClarity", number>
  >;
  readonly chromaEvery: number;
  readonly tempogramEvery: number;
  readonly filterbanks: readonly {
    readonly sampleRate: number;
    readonly options: ChromaBankOptions;
    readonly every: number;
    readonly librosa: string;
  }[];
  readonly peaks: {
    readonly seed: number;
    readonly count: number;
    readonly cases: readonly { readonly options: PeakPickOptions; readonly librosa: readonly number[] }[];
  };
  readonly signals: readonly SignalGolden[];
}

/** What librosa and numpy say. */
export const TONAL_RHYTHM = golden("descriptors-tonal-rhythm") as TonalRhythmGolden;

/** The generator of golden/features/tonal-rhythm.py: `count` numbers in [-1, 1). */
export function uniform(seed: number, count: number): Float64Array {
  let state = seed;
  return Float64Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return 2 * (state / 2 ** 32) - 1;
  });
}

/** The signal of `recipe`, as golden/features/tonal-rhythm.py synthesises it. */
export function synthesised({ rate, samples, seed = 1, noise = 0, beat, harmonics = 1, notes = [] }: Recipe): Pcm {
  const sum = uniform(seed, samples);
  for (let i = 0; i < samples; i++) {
    const phase = beat ? (i / rate) % (60 / beat.bpm) : 0;
    sum[i]! *= noise + (beat ? beat.level * Math.exp(-beat.decay * phase) : 0);
  }
  for (const [midi, start, decay, level] of notes) {
    const hertz = 440 * 2 ** ((midi - 69) / 12);
    for (let i = Math.ceil(start * rate); i < samples; i++) {
      const u = i / rate - start;
      const envelope = Math.exp(-decay * u);
      for (let h = 1; h <= harmonics; h++) sum[i]! += (level / h) * envelope * Math.sin(2 * Math.PI * hertz * h * u);
    }
  }
  return { samples: Float32Array.from(sum), sampleRate: rate };
}

const made = new Map<string, Pcm>();

/** The signal of `example`, made once. */
export function signalOf({ name, signal }: SignalGolden): Pcm {
  const known = made.get(name) ?? synthesised(signal);
  made.set(name, known);
  return known;
}

/** Row `from`, and every row `every` after it, of rows of `cols` numbers. */
export function everyRow(data: Float32Array, cols: number, every: number): Float32Array {
  return data.filter((_, i) => Math.floor(i / cols) % every === 0);
}

/** The largest distance between two arrays of one length; NaN where anything in them is. */
export function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) return Number.NaN;
  return Array.from(a, (x, i) => Math.abs(x - b[i]!)).reduce((most, gap) => (gap <= most ? most : gap), 0);
}
