/*
 * How well a piece fits major and minor keys: as a whole, and in stretches of 2.5, 5 and 10 s, since a piece may wander.
 * See Saari et al. (2011), Generalizability and simplicity as criteria in feature selection: application to mood
 * classification in music, for the best major less the best minor correlation as "majorness".
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation, mean } from "../summary/statistics.ts";
import { meanChroma } from "./chroma-means.ts";
import { type KeyCorrelations, keyCorrelations, PROFILE_NAMES, type ProfileName } from "./key-profiles.ts";

/** Fits of one set of profiles to the whole. */
export interface KeyFit {
  /** Correlation with the best major key, in [-1, 1]. */
  readonly major: number;
  /** Correlation with the best minor key. */
  readonly minor: number;
  /** The best major key's less the best minor key's. */
  readonly majorMinusMinor: number;
  /** Major less minor on the tonic that all profiles together find. */
  readonly parallel: number;
}

/** Fits of one set of profiles to stretches. */
export interface StretchFit {
  /** Mean over the stretches of the best major key's correlation less the best minor key's. */
  readonly majorMinusMinor: number;
  readonly deviation: number;
  /** Share of stretches that are nearer to major, in [0, 1]. */
  readonly majorShare: number;
  /** Mean correlation with the best key. */
  readonly clarity: number;
}

/** Keys of a piece. */
export interface KeyDescriptors {
  readonly whole: Readonly<Record<ProfileName, KeyFit>>;
  /** How far the best of the 24 keys is above the second, in the mean of all profiles. */
  readonly lead: number;
  /** Share of steps from one stretch of 5 s to the next at which Krumhansl & Kessler's best key changes, in [0, 1]. */
  readonly changes: number;
  readonly stretches: Readonly<Record<StretchName, Readonly<Record<StretchProfile, StretchFit>>>>;
}

type StretchName = "short" | "middle" | "long";
type StretchProfile = Exclude<ProfileName, "triads">;

/** 2.5, 5 and 10 s in frames. */
const STRETCH_FRAMES: Readonly<Record<StretchName, number>> = { short: 27, middle: 54, long: 108 };
const STRETCH_PROFILES = ["krumhansl", "temperley", "albrecht"] as const;

/**
 * The keys of `chroma`, 12 tracks of shape (frames,), of which the key `tonic` was found; `profile`, shape (12,), is what
 * there is of each pitch class over the whole.
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * keyDescriptors(triad, meanChroma(triad), 0).whole.triads.parallel // 0.444444444
 */
export function keyDescriptors(chroma: readonly Float64Array[], profile: Float64Array, tonic: number): KeyDescriptors {
  const all = ensembleCorrelations(profile).toSorted();
  const stretches = (name: StretchName): Readonly<Record<StretchProfile, StretchFit>> => {
    const means = stretchMeans(chroma, STRETCH_FRAMES[name]);
    return record(STRETCH_PROFILES, (one) => stretchFit(means.map((part) => keyCorrelations(part, one))));
  };
  return {
    whole: record(PROFILE_NAMES, (name) => keyFit(keyCorrelations(profile, name), tonic)),
    lead: (all[23]! - all[22]!) / PROFILE_NAMES.length,
    changes: keyChanges(stretchMeans(chroma, STRETCH_FRAMES.middle)),
    stretches: record(["short", "middle", "long"], stretches),
  };
}

/**
 * The sum of the correlations of `profile`, shape (12,), with each of the 24 keys over all profiles, shape (24,).
 * @example ensembleCorrelations(new Float64Array(12))[0] // 0
 */
export function ensembleCorrelations(profile: Float64Array): KeyCorrelations {
  const sums = new Float64Array(2 * PITCH_CLASSES);
  for (const name of PROFILE_NAMES) keyCorrelations(profile, name).forEach((fit, key) => (sums[key]! += fit));
  return sums;
}

function keyFit(fits: KeyCorrelations, tonic: number): KeyFit {
  const [major, minor] = bestOfModes(fits);
  return {
    major,
    minor,
    majorMinusMinor: major - minor,
    parallel: fits[tonic]! - fits[PITCH_CLASSES + tonic]!,
  };
}

function stretchFit(fits: readonly KeyCorrelations[]): StretchFit {
  const modes = fits.map(bestOfModes);
  const gaps = Float64Array.from(modes, ([major, minor]) => major - minor);
  return {
    majorMinusMinor: mean(gaps),
    deviation: deviation(gaps),
    majorShare: gaps.filter((gap) => gap > 0).length / Math.max(1, gaps.length),
    clarity: mean(Float64Array.from(modes, ([major, minor]) => Math.max(major, minor))),
  };
}

function bestOfModes(fits: KeyCorrelations): readonly [major: number, minor: number] {
  return [Math.max(...fits.subarray(0, PITCH_CLASSES)), Math.max(...fits.subarray(PITCH_CLASSES))];
}

function keyChanges(means: readonly Float64Array[]): number {
  const keys = means.map((part) => {
    const fits = keyCorrelations(part, "krumhansl");
    return fits.indexOf(Math.max(...fits));
  });
  const changes = keys.filter((key, i) => i > 0 && key !== keys[i - 1]).length;
  return changes / Math.max(1, keys.length - 1);
}

/** The mean chroma of stretches of `length` frames or a little more, as equal as they can be, in all frames. */
function stretchMeans(chroma: readonly Float64Array[], length: number): Float64Array[] {
  const frames = chroma[0]?.length ?? 0;
  const count = Math.max(1, Math.floor(frames / length));
  const longer = frames % count;
  const size = Math.floor(frames / count);
  const start = (i: number): number => i * size + Math.min(i, longer);
  return Array.from({ length: count }, (_, i) => meanChroma(chroma, start(i), start(i + 1)));
}

function record<Name extends string, Value>(
  names: readonly Name[],
  valueOf: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, valueOf(name)])) as Record<Name, Value>;
}
