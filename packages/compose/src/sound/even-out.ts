import type { Decibels, Seconds } from "@swar/units";
import type { Stage } from "../instruments/stage.ts";

/** How fast the level is followed, upwards and downwards. */
const RISE: Seconds = 0.012;
const FALL: Seconds = 0.18;

/**
 * Makes loud moments of `stage` less loud, in place: what exceeds the level `above` (in decibels of full scale) by x decibels
 * exceeds it by x / ratio afterwards; both channels alike. Lively music is recorded so: dense, with little between loud and
 * soft.
 * @see Giannoulis, Massberg & Reiss (2012), Digital dynamic range compressor design, J. Audio Eng. Soc. 60(6).
 */
export function evenOut({ left, right, rate }: Stage, { above, ratio }: { above: Decibels; ratio: number }): void {
  const rise = 1 - Math.exp(-1 / (RISE * rate));
  const fall = 1 - Math.exp(-1 / (FALL * rate));
  const threshold = 10 ** (above / 10);
  const power = (1 / ratio - 1) / 2;
  let level = 0;
  let gain = 1;
  for (let i = 0; i < left.length; i++) {
    const now = (left[i]! * left[i]! + right[i]! * right[i]!) / 2;
    level += (now > level ? rise : fall) * (now - level);
    // The gain changes slowly: one power for eight samples is enough, smoothed in between.
    if (i % 8 === 0) gain = level > threshold ? (level / threshold) ** power : 1;
    left[i]! *= gain;
    right[i]! *= gain;
  }
}
