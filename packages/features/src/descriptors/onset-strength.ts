import { check, type Decibels, type Pcm, type Wasm } from "@swar/units";
import type { MelBandOptions } from "../mel-settings.ts";
import { melSpectrogram } from "../mel-spectrogram.ts";
import { powerToDecibels } from "../summary/decibels.ts";
import { checkAudio, spectralSettings } from "./frame-options.ts";
import { LEAST_POWER, onsetFrame } from "./onset-frame.ts";

/** How a whole signal becomes onset strength; defaults are librosa's. */
export interface OnsetOptions extends MelBandOptions {
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
  /**
   * How far below the loudest band of the signal levels are cut off, in [0, ∞), or null for no cut; 80 unless given.
   */
  readonly topDb?: Decibels | null | undefined;
  /** The platform's `WebAssembly`: the same to the bit in less time. */
  readonly wasm?: Wasm | undefined;
}

/**
 * The onset strength of `pcm` in dB, at least 0, shape (1 + floor(n / hopLength),), as `librosa.onset.onset_strength`:
 * the mean rise of its mel bands, which are cut off below the loudest one of all. Does not stream, because of that cut;
 * `onsetFrame` does, with a floor that is given.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Böck & Widmer (2013), Maximum filter vibrato suppression for onset detection.
 * @example onsetStrength({ samples: new Float32Array(1024), sampleRate: 22050 }) // [0, 0, 0]
 */
export function onsetStrength(pcm: Pcm, options: OnsetOptions = {}): Float64Array {
  const { topDb = 80, ...melOptions } = options;
  checkAudio("onsetStrength", pcm);
  const settings = spectralSettings("onsetStrength", options);
  check(topDb === null || topDb >= 0, "onsetStrength", "topDb must be at least 0 or null", topDb);
  const mel = melSpectrogram(pcm, melOptions);
  const most = powerToDecibels(mel.data.reduce((a, b) => Math.max(a, b), LEAST_POWER));
  const floor = topDb === null ? powerToDecibels(LEAST_POWER) : most - topDb;
  const frame = onsetFrame({ ...settings, nMels: mel.cols, floor });
  return Float64Array.from({ length: mel.rows }, (_, t) => frame(mel.data, t * mel.cols));
}
