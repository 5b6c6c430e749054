/**
 * Resampling in the manner of librosa.resample with its default filter, soxr_hq: linear phase, no delay.
 *
 * Measured with stepped sines to 22,050 Hz: librosa 0.11 with soxr 1.1 / this room. Ripple up to 0.91 and the loudest
 * alias from 1.00 of the lower Nyquist frequency on (golden/decode/make.py and resampler.test.ts measure again):
 *
 * | from       | ripple, dB          | alias, dB       |
 * | ---------- | ------------------- | --------------- |
 * | 8,000 Hz   | 0.008147 / 0.000003 | none            |
 * | 32,000 Hz  | 0.006173 / 0.000003 | −133.4 / −154.2 |
 * | 44,100 Hz  | 0.000004 / 0.000003 | −140.9 / −145.8 |
 * | 48,000 Hz  | 0.008114 / 0.000003 | −135.2 / −150.3 |
 * | 96,000 Hz  | 0.008113 / 0.000003 | −137.2 / −150.7 |
 * | 192,000 Hz | 0.008113 / 0.000003 | −135.5 / −150.9 |
 * | 44,099 Hz  | 0.003805 / 0.000004 | −140.5 / −131.0 |
 *
 * Between, both fall alike: −0.7 dB at 0.94, −2.9 at 0.95, −18 at 0.97, −33 at 0.98, −59 at 0.99. From 44.1 kHz the
 * samples of both agree with a signal-to-noise ratio of about 90 dB.
 */

import type { Hertz, Pcm } from "@swar/units";
import { createResampler } from "./resampler.ts";

/**
 * `pcm` at another rate: ⌈n · sampleRate / pcm.sampleRate⌉ samples, the first at the same instant.
 * @param pcm mono audio, its rate an integer in [1,000, 768,000] Hz
 * @param sampleRate the wanted rate, an integer in [1,000, 768,000] Hz
 * @throws SwarError `invalid-argument` where a rate is outside that range.
 * @see McFee et al., librosa 0.11, `librosa.resample`.
 * @example resample({ samples: new Float32Array(44100), sampleRate: 44100 }, 22050).samples.length // 22050
 */
export function resample(pcm: Pcm, sampleRate: Hertz): Pcm {
  const { push, flush } = createResampler(pcm.sampleRate, sampleRate);
  return { samples: joined([push(pcm.samples), flush()]), sampleRate };
}

/** The arrays end to end. */
export function joined(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
