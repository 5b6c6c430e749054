import type { Hertz } from "@swar/units";
import { melEngine } from "./mel-engine.ts";
import { type MelOptions, melSettings } from "./mel-settings.ts";
import { melWasm, suitsWasm } from "./mel-wasm.ts";
import type { Wasm } from "./wasm-code.ts";

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

/** How many hops the buffer holds beyond one frame: enough to make the moving of samples cheap. */
const SLACK = 32;

/**
 * A stream for audio of `sampleRate`, in (0, ∞) Hz; `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or, from `take`, where a sample
 * is not finite.
 * @example melStream("test", 22050, {}).framesIn(1024) // 1
 */
export function melStream(where: string, sampleRate: Hertz, { wasm, ...options }: MelFramerOptions): MelStream {
  const settings = melSettings(where, sampleRate, options);
  const { nFft, hopLength, nMels } = settings;
  const capacity = nFft + SLACK * hopLength;
  const fast = wasm !== undefined && suitsWasm(settings);
  const { buffer, run } = fast ? melWasm(settings, capacity, wasm) : melEngine(settings, capacity);
  const silence = new Float32Array(nFft / 2);
  // Of the audio with its silence: where the buffer begins, where it ends, where the next frame begins.
  let begin = 0;
  let end = 0;
  let next = 0;

  const framesIn = (length: number): number => Math.max(0, Math.floor((end + length - nFft - next) / hopLength) + 1);
  const take = (samples: Float32Array, out: Float32Array, at: number): void => {
    let to = at;
    for (let used = 0; used < samples.length;) {
      const room = Math.min(samples.length - used, begin + buffer.length - end);
      buffer.set(samples.subarray(used, used + room), end - begin);
      used += room;
      end += room;
      const ready = framesIn(0);
      run(next - begin, ready, out, to);
      next += ready * hopLength;
      to += ready * nMels;
      const keep = Math.min(next, end);
      buffer.copyWithin(0, keep - begin, end - begin);
      begin = keep;
    }
  };
  const restart = (): void => {
    begin = 0;
    next = 0;
    end = silence.length;
    buffer.fill(0, 0, end);
  };
  restart();
  return { nMels, framesIn, take, restart, silence };
}
