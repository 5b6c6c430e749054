/*
 * The numbers behind `spotifyEstimates`, as bench/spotify-estimates.ts prints them: curves fitted, and errors measured
 * on songs of other artists, by clips of 51 songs of 47 artists whose Spotify features are known; medians and standard
 * deviations of 66,307 tracks. How, and how far they can be trusted: docs/spotify-estimates.md.
 */
import type { SpotifyCue } from "./spotify-cues.ts";

/** A weighted sum of cues, in the unit of the feature (loudness) or as a logit (the others). */
export interface SpotifyCurve {
  readonly intercept: number;
  /** Per unit of each cue. */
  readonly weights: Readonly<Partial<Record<SpotifyCue, number>>>;
  /** The root mean squared error on songs of artists that the curve was not fitted to, in the unit of the feature. */
  readonly error: number;
}

/** Sums of cues, for features that they predict better than their mean does. */
export const SPOTIFY_CURVES = {
  /** Logit: quiet, dark music is called acoustic. */
  acousticness: {
    intercept: 1.31,
    weights: { level: -0.0476, brightness: -1.21, levelDeviation: -0.0362 },
    error: 0.247,
  },
  /** Logit: a clear, strong beat near 120 a minute. */
  danceability: {
    intercept: -0.811,
    weights: { pulseClarity: 0.917, beatStrength: 0.705, tempoDistance: -0.798 },
    error: 0.106,
  },
  /** Logit: loud, bright music of strong onsets. */
  energy: { intercept: -0.547, weights: { level: 0.0652, onsetStrength: 0.252, brightness: 0.711 }, error: 0.155 },
  /** dB. */
  loudness: { intercept: 0.371, weights: { level: 0.753 }, error: 3.76 },
} as const satisfies Readonly<Record<string, SpotifyCurve>>;

/** The root mean squared error of the tempo on the same songs, beats a minute: some are far off, most hardly at all. */
export const SPOTIFY_TEMPO_ERROR = 28.9;

/** What tracks are like as a whole, for features that no cue predicts clearly better than that: median and deviation. */
export const SPOTIFY_MEDIANS = {
  instrumentalness: { value: 0.0000697, error: 0.283 },
  liveness: { value: 0.13, error: 0.167 },
  speechiness: { value: 0.049, error: 0.0948 },
  valence: { value: 0.535, error: 0.256 },
} as const satisfies Readonly<Record<string, { readonly value: number; readonly error: number }>>;
