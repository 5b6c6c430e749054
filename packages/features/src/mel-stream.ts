import type { Hertz, Wasm } from "@swar/units";
import { frameCapacity, frameCutter } from "./frame-cutter.ts";
import { melEngine } from "./mel-engine.ts";
import { type MelOptions, melSettings } from "./mel-settings.ts";
import { melWasm, suitsWasm } from "./mel-wasm.ts";

/** Options of `melFramer` and `melSpectrogram`. */
export interface MelFramerOptions extends MelOptions {
  /** The platform's `WebAssembly`: frames of power 2 come in about a third of the time, the same to the bit. */
  readonly wasm?: Wasm | undefined;
}

/** Audio going in, frames coming out into memory of the caller's: what `melFramer` and `melSpectrogram` share. */
export interface MelStream {
  readonly nMels: number;
  /** How many frames the next `length` samples complete. */
  readonly framesIn: (length: number) => number;
  /** Takes samples, shape (n,), and writes the frames they complete, framesIn(n) × nMels numbers, to `out` from `at` on. */
  readonly take: (samples: Float32Array, out: Float32Array, at: number) => void;
  /** Begins a new audio: silence of half a frame, then what `take` gets. */
  readonly restart: () => void;
  /** Shape (nFft / 2,): the silence that `take` must get at the end of an audio. */
  readonly silence: Float32Array;
}

/**
 * A stream for audio of `sampleRate`, in (0, ∞) Hz; `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or, from `take`, where a sample
 * is not finite.
 * @example melStream("test", 22050, {}).framesIn(1024) // 1
 */
export function melStream(where: string, sampleRate: Hertz, { wasm, ...options }: MelFramerOptions): MelStream {
  const settings = melSettings(where, sampleRate, options);
  const { nMels } = settings;
  const capacity = frameCapacity(settings);
  const fast = wasm !== undefined && suitsWasm(settings);
  const { buffer, run } = fast ? melWasm(settings, capacity, wasm) : melEngine(settings, capacity);
  let rows: Float32Array = new Float32Array();
  let to = 0;
  const { framesIn, take, restart, silence } = frameCutter(settings, buffer, (from, count) => {
    run(from, count, rows, to);
    to += count * nMels;
  });
  return {
    nMels,
    framesIn,
    take: (samples, out, at) => {
      rows = out;
      to = at;
      take(samples);
    },
    restart,
    silence,
  };
}
