import { check, type Hertz } from "@swar/units";

/** How audio becomes a model's inputs; stored in the checkpoint, so that inference does what training did. */
export interface WindowSettings {
  readonly sampleRate: Hertz;
  readonly nFft: number;
  readonly hopLength: number;
  readonly nMels: number;
  /** Mel frames in a window. */
  readonly length: number;
  /** Mel frames from one window to the next. */
  readonly stride: number;
  /** `none` keeps absolute decibels; `file` maps each file's least to greatest decibel, at most 80 dB apart, to [0, 1]. */
  readonly scaling: "none" | "file";
  /** Bands that reach the model: `nMels / bands` neighbours are averaged. */
  readonly bands: number;
  /** Mel frames in one step of the sequence, averaged. */
  readonly pool: number;
  /** Whether each step also holds the standard deviation of each band over its frames. */
  readonly deviation: boolean;
  /** Whether a window also comes with the statistics of `windowSummary`. */
  readonly summary: boolean;
}

/** The audio front end of every preset: 128 mel bands at 22,050 Hz, hop 512, FFT 2048. */
const MEL = { sampleRate: 22050, nFft: 2048, hopLength: 512, nMels: 128 } as const;

/** The user's mel model: windows of ten frames (0.23 s), each file scaled to [0, 1]. */
export const SEED_WINDOWS: WindowSettings = {
  ...MEL,
  length: 10,
  stride: 10,
  scaling: "file",
  bands: 128,
  pool: 1,
  deviation: false,
  summary: false,
};

/** Windows of 5.2 s in absolute decibels: 14 steps of mean and deviation of 32 bands, and the summary of the window. */
export const DEFAULT_WINDOWS: WindowSettings = {
  ...MEL,
  length: 224,
  stride: 112,
  scaling: "none",
  bands: 32,
  pool: 16,
  deviation: true,
  summary: true,
};

/**
 * Steps of the sequence that a window gives.
 * @example stepsOf(DEFAULT_WINDOWS) // 14
 */
export function stepsOf({ length, pool }: WindowSettings): number {
  return Math.floor(length / pool);
}

/**
 * Channels of each step.
 * @example channelsOf(DEFAULT_WINDOWS) // 64
 */
export function channelsOf({ bands, deviation }: WindowSettings): number {
  return deviation ? 2 * bands : bands;
}

/**
 * `value` as window settings.
 * @throws SwarError `invalid-argument` where a field is missing or does not fit the others.
 */
export function checkWindowSettings(value: unknown): WindowSettings {
  const s = value as WindowSettings;
  const whole = [s.nFft, s.hopLength, s.nMels, s.length, s.stride, s.bands, s.pool];
  check(
    whole.every((n) => Number.isInteger(n) && n > 0),
    "windowSettings",
    "sizes must be positive integers",
    whole,
  );
  check(s.sampleRate > 0, "windowSettings", "sampleRate must be positive", s.sampleRate);
  check(s.nMels % s.bands === 0, "windowSettings", "bands must divide nMels", s.bands);
  check(s.pool <= s.length, "windowSettings", "pool must be at most length", s.pool);
  check(s.scaling === "none" || s.scaling === "file", "windowSettings", 'scaling must be "none" or "file"', s.scaling);
  return s;
}
