/**
 * The first prototype's labels: arousal and valence as fixed weighted sums of Spotify's features. A formula, not what people
 * say they hear: against the ratings of 400 songs its R² is 0.20 for arousal and −0.35 for valence (docs/tables.md).
 */
import { type AffectPoint, NEUTRAL, type Unit } from "@swar/units";
import type { SongFeatures, SpotifyFeature } from "./spotify-features.ts";

/** The names of what the formula reads. */
export const FORMULA_FEATURES = [
  "acousticness",
  "danceability",
  "energy",
  "loudness",
  "tempo",
  "valence",
] as const satisfies readonly SpotifyFeature[];

/** What the formula reads. */
export type FormulaFeatures = Pick<SongFeatures, (typeof FORMULA_FEATURES)[number]>;

/**
 * Arousal = 0.4 energy + 0.3 loudness (−60…0 dB → 0…1) + 0.3 tempo (50…200 beats a minute → 0…1); valence, which the
 * prototype calls `enhanced_valence`, = 0.6 valence + 0.3 danceability + 0.1 (1 − acousticness). Loudness and tempo beyond
 * their spans count as the ends, and both sums are cut off at [0, 1]. NaN where a feature is NaN.
 * @example
 * const song = { acousticness: 0.5, danceability: 0.5, energy: 0.5, loudness: -30, tempo: 125, valence: 0.5 };
 * seedFormula(song).arousal // 0.5
 */
export function seedFormula(song: FormulaFeatures): AffectPoint {
  const { acousticness, danceability, energy, loudness, tempo, valence } = song;
  return {
    arousal: unit(0.4 * energy + 0.3 * unit((loudness + 60) / 60) + 0.3 * unit((tempo - 50) / 150)),
    valence: unit(0.6 * valence + 0.3 * danceability + 0.1 * (1 - acousticness)),
  };
}

function unit(x: number): Unit {
  return Math.min(1, Math.max(0, x));
}

/** The prototype's class of an emotion: twice whether arousal is high, plus whether valence is. */
export type EmotionLabel = 0 | 1 | 2 | 3;

/**
 * The class of `point`: 0 low arousal and negative valence (Q3), 1 low and positive (Q4), 2 high and negative (Q2), 3 high and
 * positive (Q1). A value of exactly `threshold` counts as high, as in `quadrant`.
 * @example emotionLabel({ arousal: 0.9, valence: 0.2 }) // 2
 */
export function emotionLabel(
  point: AffectPoint,
  threshold: AffectPoint = { arousal: NEUTRAL, valence: NEUTRAL },
): EmotionLabel {
  const high = point.arousal >= threshold.arousal ? 2 : 0;
  const positive = point.valence >= threshold.valence ? 1 : 0;
  return (high + positive) as EmotionLabel;
}
