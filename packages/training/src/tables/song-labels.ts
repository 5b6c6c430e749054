/** Spotify's features of many songs → the first prototype's labels: a formula, not what people say they hear. */
import { emotionLabel, type FormulaFeatures, seedFormula, SPOTIFY_FEATURES } from "@swar/features";
import { type AffectPoint, NEUTRAL, SwarError } from "@swar/units";
import { columnMedians, imputed, median } from "./impute.ts";

/** The labels of a table of songs. Plain data. */
export interface SongLabels {
  /** In [0, 1], a number a row. */
  readonly arousal: Float64Array;
  /** In [0, 1], a number a row; the prototype calls it `enhanced_valence`. */
  readonly valence: Float64Array;
  /** 0 low and negative (Q3), 1 low and positive (Q4), 2 high and negative (Q2), 3 high and positive (Q1). */
  readonly label: Uint8Array;
  /** What counts as high. */
  readonly threshold: AffectPoint;
}

/** How to label. */
export interface SongLabelOptions {
  /** From where on a value is high: a number in [0, 1] for both, or the medians of the table. */
  readonly threshold?: number | "median" | undefined;
}

/**
 * Labels each of the rows by `seedFormula` and `emotionLabel`; missing features are taken to be their columns' medians.
 * @param features (rows, 9), row after row in the order of `SPOTIFY_FEATURES`; NaN where missing
 * @throws SwarError `invalid-table` without rows or where a feature is missing in all rows; `invalid-argument` for other shapes.
 * @example songLabels(new Float64Array(9)).label[0] // 0
 */
export function songLabels(features: Float64Array, { threshold = NEUTRAL }: SongLabelOptions = {}): SongLabels {
  const rows = features.length / SPOTIFY_FEATURES.length;
  if (rows === 0) throw new SwarError("invalid-table", "songLabels: the table must have rows, got none; add some");
  const whole = features.some(Number.isNaN) ? imputed(features, columnMedians(features)) : features;
  const [arousal, valence] = [new Float64Array(rows), new Float64Array(rows)];
  for (let i = 0; i < rows; i++) {
    const point = seedFormula(songOf(whole, i));
    arousal[i] = point.arousal;
    valence[i] = point.valence;
  }
  const high =
    threshold === "median"
      ? { arousal: median(arousal.slice()), valence: median(valence.slice()) }
      : { arousal: threshold, valence: threshold };
  const point = (i: number): AffectPoint => ({ arousal: arousal[i] as number, valence: valence[i] as number });
  const label = Uint8Array.from({ length: rows }, (_, i) => emotionLabel(point(i), high));
  return { arousal, valence, label, threshold: high };
}

const READ = ["acousticness", "danceability", "energy", "loudness", "tempo", "valence"] as const;
const PLACES = READ.map((name) => [name, SPOTIFY_FEATURES.indexOf(name)] as const);

function songOf(features: Float64Array, row: number): FormulaFeatures {
  const first = row * SPOTIFY_FEATURES.length;
  return Object.fromEntries(
    PLACES.map(([name, place]) => [name, features[first + place]]),
  ) as unknown as FormulaFeatures;
}
