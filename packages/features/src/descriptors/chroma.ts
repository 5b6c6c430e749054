import { type Matrix, matrix, type Pcm } from "@swar/units";
import type { FrameSettings } from "../frame-cutter.ts";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { chromaFrame } from "./chroma-frame.ts";
import type { ChromaBankOptions } from "./chroma-weights.ts";
import { checkAudio, spectralSettings } from "./frame-options.ts";
import { eachSpectrum, frameCount } from "./spectrum-track.ts";
import { tuningEstimator } from "./tuning-estimator.ts";

/** How a whole signal becomes chroma; defaults are librosa's. */
export interface ChromaOptions extends Omit<ChromaBankOptions, "tuning"> {
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
  /** As for one frame, or "estimate" to find it first, from power spectra as librosa does; "estimate" unless given. */
  readonly tuning?: number | "estimate" | undefined;
}

/**
 * The chroma of `pcm`, shape (1 + floor(n / hopLength), 12), in [0, 1]: pitch classes from C on, the largest of each
 * frame 1. The transpose of `librosa.feature.chroma_stft`. Does not stream with an estimated tuning, which needs the
 * whole signal (it is gone through twice); `chromaFrame` does with a given one, with the same result to the bit.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Fujishima (1999), Realtime chord recognition of musical sound; Ellis (2007), Chroma feature analysis and
 * synthesis.
 * @example chroma({ samples: new Float32Array(22050), sampleRate: 22050 }).rows // 44
 */
export function chroma(pcm: Pcm, options: ChromaOptions = {}): Matrix {
  checkAudio("chroma", pcm);
  const settings = spectralSettings("chroma", options);
  const { tuning = "estimate", ...bank } = options;
  const known = tuning === "estimate" ? tuningOfPower(pcm, settings) : tuning;
  const frame = chromaFrame(pcm.sampleRate, { ...bank, tuning: known });
  const result = matrix(frameCount(pcm.samples.length, settings.hopLength), PITCH_CLASSES);
  eachSpectrum(pcm, settings, (power, t) => frame(power, result.data, t * PITCH_CLASSES));
  return result;
}

function tuningOfPower(pcm: Pcm, settings: FrameSettings): number {
  const { hear, estimate } = tuningEstimator(pcm.sampleRate, { nFft: settings.nFft, power: 2 });
  eachSpectrum(pcm, settings, hear);
  return estimate();
}
