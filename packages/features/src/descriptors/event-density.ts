import { duration, type Hertz, type Pcm } from "@swar/units";
import { onsetDetect } from "./onset-detect.ts";
import type { OnsetOptions } from "./onset-strength.ts";

/**
 * How many sounds of `pcm` begin in a second, in [0, ∞): the onsets of `onsetDetect` over the duration. Does not
 * stream, as `onsetStrength`.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Lartillot & Toiviainen (2007), A Matlab toolbox for musical feature extraction from audio.
 * @example eventDensity({ samples: new Float32Array(22050), sampleRate: 22050 }) // 0
 */
export function eventDensity(pcm: Pcm, options: OnsetOptions = {}): Hertz {
  return onsetDetect(pcm, options).length / duration(pcm);
}
