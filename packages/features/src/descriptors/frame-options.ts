import { check, type Hertz, type Pcm, SwarError } from "@swar/units";
import type { FrameSettings } from "../frame-cutter.ts";

/** How audio is cut into spectra; defaults are librosa's. */
export interface SpectralOptions {
  /** Length of a frame in samples, a power of two of at least 4; 2048 unless given. */
  readonly nFft?: number | undefined;
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
}

/** How audio is cut into frames of samples; defaults are librosa's. */
export interface FrameOptions {
  /** Length of a frame in samples, a positive even integer; 2048 unless given. */
  readonly frameLength?: number | undefined;
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
}

/**
 * Fills in the options that were left out; `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example spectralSettings("spectralCentroid", { hopLength: 256 }).nFft // 2048
 */
export function spectralSettings(
  where: string,
  { nFft = 2048, hopLength = 512 }: SpectralOptions,
): Required<FrameSettings> {
  const powerOfTwo = Number.isInteger(nFft) && nFft >= 4 && Number.isInteger(Math.log2(nFft));
  check(powerOfTwo, where, "nFft must be a power of two of at least 4", nFft);
  checkHop(where, hopLength);
  return { nFft, hopLength };
}

/**
 * Fills in the options that were left out; `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example frameSettings("rms", { hopLength: 256 }).frameLength // 2048
 */
export function frameSettings(
  where: string,
  { frameLength = 2048, hopLength = 512 }: FrameOptions,
): { readonly frameLength: number; readonly hopLength: number } {
  const even = Number.isInteger(frameLength) && frameLength > 0 && frameLength % 2 === 0;
  check(even, where, "frameLength must be a positive even integer", frameLength);
  checkHop(where, hopLength);
  return { frameLength, hopLength };
}

/**
 * Asserts that `pcm` holds samples and has a rate.
 * @throws SwarError `empty-audio` where there are no samples.
 * @throws SwarError `invalid-argument` where the rate is not positive.
 */
export function checkAudio(where: string, { samples, sampleRate }: Pcm): void {
  checkRate(where, sampleRate);
  if (samples.length === 0) throw new SwarError("empty-audio", `${where}: audio must hold samples, got 0`);
}

/**
 * Asserts that `sampleRate` is in (0, ∞).
 * @throws SwarError `invalid-argument` where it is not.
 */
export function checkRate(where: string, sampleRate: Hertz): void {
  check(Number.isFinite(sampleRate) && sampleRate > 0, where, "sampleRate must be positive", sampleRate);
}

function checkHop(where: string, hopLength: number): void {
  check(Number.isInteger(hopLength) && hopLength > 0, where, "hopLength must be a positive integer", hopLength);
}
