import { BANDS, type MelWindow } from "./mel-window.ts";
import { mean, tracks } from "./statistics.ts";

/** Number of groups of neighbouring bands that have an envelope each. */
export const ONSET_GROUPS = 8;
const GROUP_BANDS = BANDS / ONSET_GROUPS;

/**
 * How much the level rises from frame to frame: 8 tracks for the groups of 16 bands from the lowest on, each of which
 * rises as one, and a ninth with the mean rise of the single bands (spectral flux). In dB a frame, of shape
 * (frames - 1,), each less its mean.
 * @see Böck & Widmer (2013), Maximum filter vibrato suppression for onset detection, for log-mel flux.
 * @example onsetEnvelopes(melWindow(matrix(215, 128)))[8]?.length // 214
 */
export function onsetEnvelopes({ decibels, frames }: MelWindow): Float64Array[] {
  const envelopes = tracks(ONSET_GROUPS + 1, frames - 1);
  const flux = envelopes[ONSET_GROUPS]!;
  for (let t = 0; t < frames - 1; t++) {
    let rises = 0;
    for (let g = 0; g < ONSET_GROUPS; g++) {
      const start = t * BANDS + g * GROUP_BANDS;
      let change = 0;
      let movement = 0;
      for (let i = start; i < start + GROUP_BANDS; i++) {
        const step = decibels[i + BANDS]! - decibels[i]!;
        change += step;
        movement += Math.abs(step);
      }
      rises += (movement + change) / 2;
      envelopes[g]![t] = Math.max(change / GROUP_BANDS, 0);
    }
    flux[t] = rises / BANDS;
  }
  for (const envelope of envelopes) subtractMean(envelope);
  return envelopes;
}

function subtractMean(track: Float64Array): void {
  const middle = mean(track);
  for (let i = 0; i < track.length; i++) track[i]! -= middle;
}
