/** What `describer` says of a piece of music: plain data. */
import type { Decibels, Hertz, Seconds, Unit } from "@swar/units";
import type { DynamicRange } from "./dynamic-range.ts";
import type { KeyEstimate } from "./key-and-mode.ts";
import type { Bpm } from "./tempo.ts";
import type { TrackStatistics } from "./track-statistics.ts";

/** How loud a file is, by ITU-R BS.1770-4 and EBU R 128, of its own channels at its own rate. */
export interface LoudnessDescription {
  /** LUFS; −Infinity where all of it is silence. */
  readonly integrated: Decibels;
  /** LU (EBU Tech 3342). */
  readonly range: Decibels;
  readonly maxMomentary: Decibels;
  readonly maxShortTerm: Decibels;
  /** dBFS. */
  readonly samplePeak: Decibels;
  /** dBTP. */
  readonly truePeak: Decibels;
}

/** The statistics over time of every track of values, in the unit of its values; several where a descriptor has several. */
export interface TrackDescriptions {
  /** Root mean square of frames, in [0, 1]. */
  readonly rms: TrackStatistics;
  readonly zeroCrossingRate: TrackStatistics;
  /** Hz. */
  readonly spectralCentroid: TrackStatistics;
  /** Hz. */
  readonly spectralBandwidth: TrackStatistics;
  /** Hz, of 85 % of the magnitude. */
  readonly spectralRolloff: TrackStatistics;
  readonly spectralFlatness: TrackStatistics;
  /** dB, of six octaves and what is below them. */
  readonly spectralContrast: readonly TrackStatistics[];
  /** Coefficients 0 to 19. */
  readonly mfcc: readonly TrackStatistics[];
  readonly mfccDelta: readonly TrackStatistics[];
  readonly mfccDelta2: readonly TrackStatistics[];
  /** C, C♯ … B, each frame's largest at 1. */
  readonly chroma: readonly TrackStatistics[];
  /** Sine and cosine on the circles of fifths, minor and major thirds. */
  readonly tonnetz: readonly TrackStatistics[];
  /** dB. */
  readonly onsetStrength: TrackStatistics;
}

/** What `describer` says of a piece of music. */
export interface Description {
  readonly duration: Seconds;
  readonly loudness: LoudnessDescription;
  readonly dynamics: DynamicRange;
  readonly tempo: Bpm;
  /** In [0, 1]: how clearly a beat is felt; near 0, `tempo` means nothing. */
  readonly pulseClarity: Unit;
  /** Onsets a second. */
  readonly eventDensity: Hertz;
  readonly key: KeyEstimate;
  /** Semitones off 440 Hz, of the first minute. */
  readonly tuning: number;
  readonly tracks: TrackDescriptions;
}
