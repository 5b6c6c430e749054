import { check, type Hertz } from "@swar/units";

/** A pitch on Slaney's mel scale: linear up to 1000 Hz = 15 mel, logarithmic above. */
export type Mel = number;

/** Width of one mel below the corner, in hertz. */
export const HERTZ_PER_MEL = 200 / 3;
/** Where the scale turns from linear to logarithmic, in hertz. */
export const CORNER_HERTZ: Hertz = 1000;
/** The same corner in mel. */
export const CORNER_MEL: Mel = CORNER_HERTZ / HERTZ_PER_MEL;
/** Growth of log-frequency with one mel above the corner: 27 mel make a factor of 6.4. */
export const LOG_STEP = Math.log(6.4) / 27;

/**
 * The mel of `frequency`, which is in [0, ∞) Hz; as `librosa.hz_to_mel`, whose default scale is Slaney's.
 * @throws SwarError `invalid-argument` where `frequency` is negative or not finite.
 * @see Slaney (1998), Auditory Toolbox, version 2.
 * @example hzToMel(500) // 7.5
 */
export function hzToMel(frequency: Hertz): Mel {
  const sound = Number.isFinite(frequency) && frequency >= 0;
  check(sound, "hzToMel", "frequency must be a finite number of at least 0 Hz", frequency);
  if (frequency < CORNER_HERTZ) return frequency / HERTZ_PER_MEL;
  return CORNER_MEL + Math.log(frequency / CORNER_HERTZ) / LOG_STEP;
}
