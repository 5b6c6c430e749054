import { check, type Hertz } from "@swar/units";
import { CORNER_HERTZ, CORNER_MEL, HERTZ_PER_MEL, LOG_STEP, type Mel } from "./hz-to-mel.ts";

/**
 * The frequency in Hz of `mel`, which is in [0, ∞); as `librosa.mel_to_hz`, whose default scale is Slaney's.
 * @throws SwarError `invalid-argument` where `mel` is negative or not finite.
 * @see Slaney (1998), Auditory Toolbox, version 2.
 * @example melToHz(7.5) // 500
 */
export function melToHz(mel: Mel): Hertz {
  check(Number.isFinite(mel) && mel >= 0, "melToHz", "mel must be a finite number of at least 0", mel);
  if (mel < CORNER_MEL) return mel * HERTZ_PER_MEL;
  return CORNER_HERTZ * Math.exp(LOG_STEP * (mel - CORNER_MEL));
}
