import { check } from "@swar/units";

/** Of sound from the side or from behind, in power: about 1.5 dB. */
const SURROUND = 1.41;

/** By number of channels, in the order of WAVE files: left, right, centre, low frequencies, surround. */
const LAYOUTS: Readonly<Record<number, readonly number[]>> = {
  1: [1],
  2: [1, 1],
  3: [1, 1, 1],
  4: [1, 1, SURROUND, SURROUND],
  5: [1, 1, 1, SURROUND, SURROUND],
  6: [1, 1, 1, 0, SURROUND, SURROUND],
};

/**
 * What the power of each channel counts for in loudness, shape (channels,): mono, stereo, 3.0, quadraphonic, 5.0 and
 * 5.1 in the order of WAVE files (L, R, C, LFE, Ls, Rs). Low-frequency effects count nothing. `channels` is in [1, 6];
 * for other layouts `given`, of that many numbers in [0, ∞), must say it.
 * @throws SwarError `invalid-argument` where neither the number of channels nor `given` says what each one counts
 * for.
 * @see ITU-R BS.1770-4 (2015), annex 1, table 3.
 * @example channelWeights(6, undefined)[3] // 0
 */
export function channelWeights(channels: number, given: readonly number[] | undefined): readonly number[] {
  const positive = Number.isInteger(channels) && channels > 0;
  check(positive, "loudnessMeter", "channels must be a positive integer", channels);
  const weights = given ?? LAYOUTS[channels];
  check(weights !== undefined, "loudnessMeter", "weights must be given for more than 6 channels", channels);
  check(weights.length === channels, "loudnessMeter", `weights must hold ${channels} numbers`, weights.length);
  const usable = weights.every((weight) => Number.isFinite(weight) && weight >= 0);
  check(usable, "loudnessMeter", "weights must be finite and at least 0", weights);
  return weights;
}
