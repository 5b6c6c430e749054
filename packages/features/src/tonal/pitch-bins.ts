import type { Hertz } from "@swar/units";

/** The rate that tonal frames are made from: that of the models. */
export const TONAL_RATE: Hertz = 22050;
/** Samples in a frame and from one frame to the next, at that rate: 0.37 s and 0.093 s. */
export const TONAL_FRAME = { nFft: 8192, hopLength: 2048 } as const;
/** Frames a second. */
export const TONAL_FRAME_RATE: Hertz = TONAL_RATE / TONAL_FRAME.hopLength;

/** The first bin of the spectrum that pitches are looked for in, 59 Hz, and the one after the last, 5001 Hz. */
export const FIRST_BIN = 22;
export const END_BIN = 1858;
/** How many there are between them. */
export const PITCH_BINS = END_BIN - FIRST_BIN;

/**
 * The frequency of pitch bin `i`, which is bin `FIRST_BIN + i` of the spectrum.
 * @example pitchBinFrequency(0) // 59.21630859375
 */
export function pitchBinFrequency(i: number): Hertz {
  return ((FIRST_BIN + i) * TONAL_RATE) / TONAL_FRAME.nFft;
}
