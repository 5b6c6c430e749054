/*
 * The cues from which Spotify's features are estimated: numbers of a description, all of the mono mix, so that the same
 * music gives the same number from one channel and from two. (Integrated loudness does not: it adds up channels.)
 */
import type { Decibels } from "@swar/units";
import type { Description } from "./description.ts";

/** The least loudness of Spotify's scale, taken as the level of silence. */
export const SPOTIFY_SILENCE: Decibels = -60;

/** Each cue of a description, by its name. */
export const SPOTIFY_CUES = {
  /** The root mean square of the mono mix, dB to full scale, in [-60, 0]. */
  level: ({ tracks: { rms } }) => {
    const power = rms.mean ** 2 + rms.deviation ** 2;
    return Math.min(0, Math.max(SPOTIFY_SILENCE, 10 * Math.log10(power)));
  },
  /** How far the level of frames strays, dB, in [0, ∞). */
  levelDeviation: ({ dynamics }) => dynamics.levelDeviation,
  /** The mean spectral centroid, kHz, in [0, 11.025]. */
  brightness: ({ tracks }) => tracks.spectralCentroid.mean / 1000,
  /** The mean onset strength, dB, in [0, ∞). */
  onsetStrength: ({ tracks }) => tracks.onsetStrength.mean,
  /** How far onsets stand out: the deviation of the onset strength, dB, in [0, ∞). */
  beatStrength: ({ tracks }) => tracks.onsetStrength.deviation,
  /** In [0, 1]. */
  pulseClarity: ({ pulseClarity }) => pulseClarity,
  /** How far the tempo is from 120 beats a minute, octaves, in [0, ∞). */
  tempoDistance: ({ tempo }) => Math.abs(Math.log2(tempo / 120)),
} as const satisfies Readonly<Record<string, (description: Description) => number>>;

/** The name of a cue. */
export type SpotifyCue = keyof typeof SPOTIFY_CUES;
