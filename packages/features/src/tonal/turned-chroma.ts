/*
 * How much there is of each degree above the tonic of the estimated key: what pieces in different keys have in common.
 * See Gómez (2006), Tonal description of polyphonic audio for music content processing, for transposed profiles (THPCP).
 */
import { PITCH_CLASSES } from "../summary/pitch-class.ts";
import { deviation } from "../summary/statistics.ts";
import { chromaShares, meanChroma, turnedTo } from "./chroma-means.ts";
import { type ByDegree, byDegree, wrapped } from "./degrees.ts";
import type { KeyCorrelations } from "./key-profiles.ts";
import { type Register, REGISTERS } from "./registers.ts";

/** The chroma of a piece from its tonic on; means of shares of 1. */
export interface TurnedChroma extends Readonly<Record<Register, ByDegree>> {
  /** How much the shares in the whole band change over time, as standard deviations. */
  readonly changes: ByDegree;
  /** From the tonic of the best major key on, whatever the mode. */
  readonly toMajor: ByDegree;
  /** From the tonic of the best minor key on, whatever the mode. */
  readonly toMinor: ByDegree;
  /** 1 at the degree above the best major key's tonic where that of the best minor key is, else 0. */
  readonly minorAboveMajor: ByDegree;
}

/**
 * The chroma of all registers, each 12 tracks of shape (frames,), turned to the best of `keys`, the correlations with the
 * 24 keys, and to the best of each mode.
 * @example
 * const triad = [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 0].map((x) => Float64Array.of(x));
 * const keys = ensembleCorrelations(meanChroma(triad));
 * turnedChroma({ whole: triad, bass: triad, middle: triad, high: triad }, keys).bass.fifth // 0.333333333
 */
export function turnedChroma(
  registers: Readonly<Record<Register, readonly Float64Array[]>>,
  keys: KeyCorrelations,
): TurnedChroma {
  const tonic = tonicOf(keys);
  const major = tonicOf(keys.subarray(0, PITCH_CLASSES));
  const minor = tonicOf(keys.subarray(PITCH_CLASSES));
  const shares = chromaShares(registers.whole);
  const profile = meanChroma(shares);
  const above = new Float64Array(PITCH_CLASSES);
  above[wrapped(minor - major)] = 1;
  const turned = (register: Register): ByDegree =>
    byDegree(turnedTo(meanChroma(chromaShares(registers[register])), tonic));
  return {
    ...(Object.fromEntries(REGISTERS.map((register) => [register, turned(register)])) as Record<Register, ByDegree>),
    changes: byDegree(turnedTo(Float64Array.from(shares, deviation), tonic)),
    toMajor: byDegree(turnedTo(profile, major)),
    toMinor: byDegree(turnedTo(profile, minor)),
    minorAboveMajor: byDegree(above),
  };
}

/**
 * The tonic of the best of `keys`, the first of equals: correlations by tonic from C on, of one mode or of both.
 * @example tonicOf(Float64Array.of(0, 0, 0.8, 0, 0, 0, 0, 0, 0, 0, 0, 0)) // 2
 */
export function tonicOf(keys: Float64Array): number {
  return keys.indexOf(Math.max(...keys)) % PITCH_CLASSES;
}
