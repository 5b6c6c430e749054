/*
 * How many pitches there are, how sure, how high and how fast they change: what keys and chords leave out.
 * See Huron (2001), Tone and voice, for texture; Shannon's entropy of chroma as in Gómez (2006).
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { harmonicChange, chromaFlux } from "./chroma-change.ts";
import { chromaShares } from "./chroma-means.ts";
import { type Moments, moments } from "./moments.ts";
import { smoothed } from "./smoothed.ts";

/** Distributions over time. */
export interface PitchTexture {
  /** Entropy of the shares of pitch classes, over that of equal shares; in [0, 1]. */
  readonly entropy: Moments;
  readonly bassEntropy: Moments;
  /** Entropy of what two seconds hold. */
  readonly slowEntropy: Moments;
  /** Change of the shares of pitch classes from frame to frame, half a second taken together. */
  readonly flux: Moments;
  /** The same in tonal space. */
  readonly harmonicChange: Moments;
  /** Mean prominence of all bins, in nepers: tones against noise. */
  readonly prominence: Moments;
  /** log(1 + number of strong peaks). */
  readonly peaks: Moments;
  /** Mean height of the peaks in octaves above 440 Hz. */
  readonly height: Moments;
  /** Standard deviation of their heights in octaves. */
  readonly spread: Moments;
}

/** What it is made from: chroma of 12 tracks of shape (frames,), and tracks of that shape. */
export interface PitchTracks {
  readonly whole: readonly Float64Array[];
  readonly bass: readonly Float64Array[];
  readonly prominence: Float64Array;
  readonly peaks: Float64Array;
  readonly height: Float64Array;
  readonly spread: Float64Array;
}

/** Frames that make half a second and two seconds. */
const HALF_SECOND = 5;
const TWO_SECONDS = 21;

/**
 * The texture of a stretch of music.
 * @example
 * const even = Array.from({ length: 12 }, () => Float64Array.of(1, 1));
 * const flat = Float64Array.of(1, 1);
 * pitchTexture({ whole: even, bass: even, prominence: flat, peaks: flat, height: flat, spread: flat }).entropy.mean // 1
 */
export function pitchTexture({ whole, bass, prominence, peaks, height, spread }: PitchTracks): PitchTexture {
  const shares = chromaShares(smoothed(whole, HALF_SECOND));
  return {
    entropy: moments(entropy(whole)),
    bassEntropy: moments(entropy(bass)),
    slowEntropy: moments(entropy(smoothed(whole, TWO_SECONDS))),
    flux: moments(chromaFlux(shares)),
    harmonicChange: moments(harmonicChange(shares)),
    prominence: moments(prominence),
    peaks: moments(peaks),
    height: moments(height),
    spread: moments(spread),
  };
}

/** Of each frame, shape (frames,). */
function entropy(chroma: readonly Float64Array[]): Float64Array {
  const sums = new Float64Array(chroma[0]!.length);
  for (const track of chromaShares(chroma)) {
    for (let t = 0; t < sums.length; t++) sums[t]! -= track[t]! * Math.log(track[t]!);
  }
  return sums.map((sum) => sum / Math.log(PITCH_CLASSES));
}
