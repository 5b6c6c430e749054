import type { Hertz } from "@swar/units";
import { weightedEnergy } from "./k-weighting.ts";

const SLOTS_PER_SECOND = 100;

/**
 * Takes audio in pieces, shape (channels, n), all of the same length, and hands on the K-weighted power of each slot of
 * 10 ms, summed over the channels, of which each counts its weight. However the audio is cut, the powers are the same
 * to the bit. `sampleRate` is in [4000, ∞) Hz, each of `weights` in [0, ∞).
 * @throws SwarError `invalid-argument` where the rate breaks its rule.
 * @see ITU-R BS.1770-4 (2015), annex 1.
 * @example
 * let slots = 0;
 * slotPowers(48000, [1], () => void slots++)([new Float32Array(1000)]);
 * slots // 2
 */
export function slotPowers(
  sampleRate: Hertz,
  weights: readonly number[],
  onSlot: (power: number) => void,
): (channels: readonly Float32Array[]) => void {
  const filters = weights.map(() => weightedEnergy(sampleRate));
  const energies = new Float64Array(weights.length);
  const slotLength = sampleRate / SLOTS_PER_SECOND;
  let [samples, slots] = [0, 0];
  // Where the rate is no multiple of 100, slots differ by one sample; windows of many slots do not.
  const slotEnd = (): number => Math.round((slots + 1) * slotLength);

  const closeSlot = (): void => {
    let power = 0;
    for (const [c, weight] of weights.entries()) power += (weight * energies[c]!) / slotLength;
    energies.fill(0);
    for (const { settle } of filters) settle();
    slots++;
    onSlot(power);
  };
  return (channels) => {
    const length = channels[0]!.length;
    for (let from = 0; from < length;) {
      const end = Math.min(length, from + slotEnd() - samples);
      for (const [c, { add }] of filters.entries()) energies[c] = add(channels[c]!, from, end, energies[c]!);
      samples += end - from;
      from = end;
      if (samples === slotEnd()) closeSlot();
    }
  };
}
