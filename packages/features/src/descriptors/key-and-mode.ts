/*
 * The key of a piece: the one whose profile its pitch classes correlate with best. See Krumhansl (1990), Cognitive
 * foundations of musical pitch, chapter 4; profiles of Krumhansl & Kessler (1982).
 */
import { check, type Matrix, type Pcm } from "@swar/units";
import { keyFits } from "../summary/key-fits.ts";
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { chroma, type ChromaOptions } from "./chroma.ts";

/** A key, and how sure it is. */
export interface KeyEstimate {
  /** The pitch class of the tonic: 0 is C, 11 is B. */
  readonly tonic: number;
  readonly mode: "major" | "minor";
  /** Correlation with the profile of the key, in [-1, 1]; 0 where no pitch class stands out. */
  readonly correlation: number;
  /** How far that is above the next best of the 24 keys, in [0, 2]. */
  readonly margin: number;
}

/** Added to the deviation of a profile, so that a flat one, whose deviation is rounding, correlates with no key. */
const LEAST_DEVIATION = 1e-12;

/**
 * The key of `pcm`, by the mean of its chroma. Does not stream with an estimated tuning, as `chroma`; else
 * `chromaFrame` and `keyOfProfile` do.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a sample is not finite.
 * @see Krumhansl & Kessler (1982), Tracing the dynamic changes in perceived tonal organization.
 * @example keyAndMode({ samples: new Float32Array(22050), sampleRate: 22050 }).correlation // 0
 */
export function keyAndMode(pcm: Pcm, options: ChromaOptions = {}): KeyEstimate {
  return keyOfProfile(meanChroma(chroma(pcm, options)));
}

/**
 * The key of `profile`, shape (12,): how much there is of each pitch class from C on, in any unit.
 * @throws SwarError `invalid-argument` where `profile` does not hold 12 finite numbers.
 * @see Krumhansl & Kessler (1982), Tracing the dynamic changes in perceived tonal organization.
 * @example keyOfProfile(Float64Array.of(0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 0, 0)).tonic // 2
 */
export function keyOfProfile(profile: Float64Array): KeyEstimate {
  check(profile.length === PITCH_CLASSES, "keyOfProfile", `profile must hold ${PITCH_CLASSES} numbers`, profile.length);
  const fault = profile.find((share) => !Number.isFinite(share));
  check(fault === undefined, "keyOfProfile", "profile must be finite", fault);
  const { major, minor } = keyFits(profile, LEAST_DEVIATION);
  const all = Float64Array.of(...major, ...minor);
  const [second, best] = all.slice().sort().subarray(-2) as unknown as [number, number];
  const key = all.indexOf(best);
  return {
    tonic: key % PITCH_CLASSES,
    mode: key < PITCH_CLASSES ? "major" : "minor",
    correlation: best,
    margin: best - second,
  };
}

/** The mean of each pitch class over the frames of `m`, shape (frames, 12); shape (12,). */
function meanChroma({ data, rows }: Matrix): Float64Array {
  const result = new Float64Array(PITCH_CLASSES);
  for (let i = 0; i < data.length; i++) result[i % PITCH_CLASSES]! += data[i]! / rows;
  return result;
}
