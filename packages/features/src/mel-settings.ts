import { check, type Hertz } from "@swar/units";

/** Which mel bands are made from a spectrum; defaults are librosa's. */
export interface MelBandOptions {
  /** Length of a frame in samples, a power of two of at least 4; 2048 unless given. */
  readonly nFft?: number | undefined;
  /** Number of mel bands, a positive integer; 128 unless given. */
  readonly nMels?: number | undefined;
  /** Lower edge of the lowest band, in [0, fMax); 0 unless given. */
  readonly fMin?: Hertz | undefined;
  /** Upper edge of the highest band, in (fMin, sampleRate / 2]; sampleRate / 2 unless given. */
  readonly fMax?: Hertz | undefined;
}

/** How mel frames are made from audio; defaults are those of `librosa.feature.melspectrogram`. */
export interface MelOptions extends MelBandOptions {
  /** Samples from the start of a frame to the start of the next, a positive integer; 512 unless given. */
  readonly hopLength?: number | undefined;
  /** Exponent of the magnitude, in (0, ∞): 2 for power, 1 for magnitude; 2 unless given. */
  readonly power?: number | undefined;
}

/** Every option of mel bands, filled in. */
export interface MelBandSettings {
  readonly sampleRate: Hertz;
  readonly nFft: number;
  readonly nMels: number;
  readonly fMin: Hertz;
  readonly fMax: Hertz;
}

/** Every option of mel frames, filled in. */
export interface MelSettings extends MelBandSettings {
  readonly hopLength: number;
  readonly power: number;
}

/**
 * Fills in the band options that were left out; `sampleRate` is in (0, ∞) Hz, `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example melBandSettings("melFilterbank", 22050, {}).fMax // 11025
 */
export function melBandSettings(where: string, sampleRate: Hertz, options: MelBandOptions): MelBandSettings {
  const { nFft = 2048, nMels = 128, fMin = 0, fMax = sampleRate / 2 } = options;
  const powerOfTwo = Number.isInteger(nFft) && nFft >= 4 && Number.isInteger(Math.log2(nFft));
  check(Number.isFinite(sampleRate) && sampleRate > 0, where, "sampleRate must be positive", sampleRate);
  check(powerOfTwo, where, "nFft must be a power of two of at least 4", nFft);
  check(Number.isInteger(nMels) && nMels > 0, where, "nMels must be a positive integer", nMels);
  check(fMax > 0 && fMax <= sampleRate / 2, where, `fMax must be in (0, ${sampleRate / 2}]`, fMax);
  check(fMin >= 0 && fMin < fMax, where, `fMin must be in [0, ${fMax})`, fMin);
  return { sampleRate, nFft, nMels, fMin, fMax };
}

/**
 * Fills in the frame options that were left out; `sampleRate` is in (0, ∞) Hz, `where` is the caller that errors name.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example melSettings("melFramer", 22050, { hopLength: 256 }).nFft // 2048
 */
export function melSettings(where: string, sampleRate: Hertz, options: MelOptions): MelSettings {
  const { hopLength = 512, power = 2 } = options;
  const bands = melBandSettings(where, sampleRate, options);
  check(Number.isInteger(hopLength) && hopLength > 0, where, "hopLength must be a positive integer", hopLength);
  check(Number.isFinite(power) && power > 0, where, "power must be positive", power);
  return { ...bands, hopLength, power };
}
