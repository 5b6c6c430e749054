import { check, type Hertz } from "@swar/units";
import { hzToMel } from "./hz-to-mel.ts";
import { melToHz } from "./mel-to-hz.ts";

/** Both ends of the frequencies that are asked for. */
export interface MelRange {
  /** The lowest frequency, in [0, fMax). */
  readonly fMin?: Hertz | undefined;
  /** The highest frequency, in (fMin, ∞). */
  readonly fMax?: Hertz | undefined;
}

/**
 * Frequencies in Hz of shape (count,), equally spaced in mel from fMin to fMax with both ends; as
 * `librosa.mel_frequencies`. `count` is an integer of at least 2.
 * @throws SwarError `invalid-argument` where `count` or the range breaks its rule.
 * @example melFrequencies(3, { fMax: 1000 })[1] // 500
 */
export function melFrequencies(count: number, { fMin = 0, fMax = 11025 }: MelRange = {}): Float64Array {
  check(Number.isInteger(count) && count >= 2, "melFrequencies", "count must be an integer of at least 2", count);
  check(fMin < fMax, "melFrequencies", "fMin must be below fMax", [fMin, fMax]);
  const low = hzToMel(fMin);
  const step = (hzToMel(fMax) - low) / (count - 1);
  return Float64Array.from({ length: count }, (_, i) => melToHz(low + i * step));
}
