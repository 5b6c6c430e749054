import { decodeAudio } from "@swar/decode";
import { melSpectrogram, powerToDb, type Wasm, type WindowSettings } from "@swar/features";
import type { Matrix, Seconds, Work } from "@swar/units";

/** What is left of a file for the model: mel frames in absolute decibels. */
export interface Heard {
  /** Shape (frames, nMels), dB relative to power 1. */
  readonly decibels: Matrix;
  readonly duration: Seconds;
  /** What was wrong with the file and could be lived with. */
  readonly warnings: readonly string[];
}

/** What `hear` takes besides bytes and settings. */
export interface HearOptions extends Work {
  /** The platform's `WebAssembly`, which halves the time of the mel frames. */
  readonly wasm?: Wasm | undefined;
}

/**
 * Decodes `bytes` and makes the mel frames that `settings` ask for.
 * @throws SwarError `unsupported-audio`, `corrupt-audio`, `empty-audio` as `decodeAudio`; `cancelled`.
 */
export async function hear(bytes: Uint8Array, settings: WindowSettings, options: HearOptions = {}): Promise<Heard> {
  const { sampleRate, nFft, hopLength, nMels } = settings;
  const audio = await decodeAudio(bytes, { ...options, sampleRate });
  const power = melSpectrogram(audio, { nFft, hopLength, nMels, wasm: options.wasm });
  return {
    decibels: powerToDb(power, { topDb: null }),
    duration: audio.samples.length / audio.sampleRate,
    warnings: audio.warnings,
  };
}
