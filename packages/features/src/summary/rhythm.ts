/*
 * Rhythm: periodicity, modulation and onsets of the onset envelopes. See Ellis (2007), Beat tracking by dynamic
 * programming, for the autocorrelation of an onset envelope; Tzanetakis & Cook (2002), Musical genre classification of
 * audio signals, for the strength of its peaks.
 */
import type { Hertz } from "@swar/units";
import { autocorrelations, envelopeSpectra } from "./envelope-spectra.ts";
import type { MelWindow } from "./mel-window.ts";
import { MODULATION_NAMES, modulationSize, modulationSpectrum } from "./modulation-spectrum.ts";
import { ONSET_GROUPS, onsetEnvelopes } from "./onset-envelopes.ts";
import { deviation, mean } from "./statistics.ts";

/** Frames a second that the lags below count by. */
const LAG_RATE: Hertz = 22050 / 512;
/** Lags from 0.09 to 2 s in about equal ratios, in frames at LAG_RATE. */
const LAGS = [4, 5, 6, 7, 8, 9, 10, 11, 13, 14, 16, 19, 21, 24, 27, 31, 35, 40, 45, 52, 59, 67, 76, 86];
/** The longest of all lags. */
const LONGEST = 86;
/** Lags among which a beat is looked for, both ends included: 323 down to 30 beats a minute. */
const BEAT_LAGS = { first: 8, last: 85 };
/** The envelopes whose modulation is measured: bass, lower middle, upper middle, and all bands. */
const MODULATED = [0, 2, 5, ONSET_GROUPS];
/** In dB²: keeps the autocorrelation of stillness at zeros. */
const LEAST_ENERGY = 1e-9;
/** In dB³: keeps the skewness of stillness at zero. */
const LEAST_CUBE = 1e-6;

/** What `rhythmSummary` measures, in its order. */
export const RHYTHM_NAMES: readonly string[] = [
  ...LAGS.map((lag) => `autocorrelation ${(lag / LAG_RATE).toFixed(2)} s`),
  "beat strength",
  "beat period",
  ...Array.from({ length: ONSET_GROUPS }, (_, g) => `beat strength group ${g}`),
  ...MODULATED.flatMap((g) =>
    MODULATION_NAMES.map((name) => `modulation ${g === ONSET_GROUPS ? "flux" : `group ${g}`} ${name}`),
  ),
  "onset rate",
  "flux deviation",
  "flux skewness",
  "flux size",
];

/**
 * The rhythm of `window`, shape (86,): autocorrelation of the flux at 24 lags; strength in [-1, 1] and period in s of
 * its beat; strength of the beat of each group of bands; modulation spectra (ln dB²); onsets a second; deviation (dB),
 * skewness and mean size (dB) of the flux.
 * @example rhythmSummary(melWindow(matrix(215, 128))).length // 86
 */
export function rhythmSummary(window: MelWindow): number[] {
  const { frameRate } = window;
  const envelopes = onsetEnvelopes(window);
  const length = window.frames - 1;
  const spectra = envelopeSpectra(envelopes, modulationSize(length, frameRate));
  const lags = Math.min(length, inFrames(LONGEST, frameRate) + 1);
  const periodicities = autocorrelations(spectra, lags).map(normalised);
  const flux = periodicities[ONSET_GROUPS]!;
  const beats = periodicities.map((periodicity) => beatLag(periodicity, frameRate));
  const beat = beats[ONSET_GROUPS]!;
  return [
    ...LAGS.map((lag) => flux[inFrames(lag, frameRate)] ?? 0),
    flux[beat] ?? 0,
    beat / frameRate,
    ...beats.slice(0, ONSET_GROUPS).map((lag, g) => periodicities[g]![lag] ?? 0),
    ...MODULATED.flatMap((g) => modulationSpectrum(spectra[g]!, length, frameRate)),
    ...onsets(envelopes[ONSET_GROUPS]!, frameRate),
  ];
}

/** Autocorrelation over its value at lag 0. */
function normalised(autocorrelation: Float64Array): Float64Array {
  const energy = autocorrelation[0]! + LEAST_ENERGY;
  return autocorrelation.map((value) => value / energy);
}

/** Where `periodicity` is largest among the lags of a beat, in frames; beyond its end it is 0. */
function beatLag(periodicity: Float64Array, frameRate: Hertz): number {
  const last = inFrames(BEAT_LAGS.last, frameRate);
  let best = inFrames(BEAT_LAGS.first, frameRate);
  for (let lag = best + 1; lag <= last; lag++) {
    if ((periodicity[lag] ?? 0) > (periodicity[best] ?? 0)) best = lag;
  }
  return best;
}

/** A lag in frames at LAG_RATE as one in frames at `frameRate`. */
function inFrames(lag: number, frameRate: Hertz): number {
  return Math.round((lag * frameRate) / LAG_RATE);
}

/** Onsets a second, deviation, skewness and mean size of `flux`; an onset is a local peak above the deviation. */
function onsets(flux: Float64Array, frameRate: Hertz): number[] {
  const spread = deviation(flux);
  let count = 0;
  for (let i = 1; i < flux.length - 1; i++) {
    const value = flux[i]!;
    if (value > flux[i - 1]! && value > flux[i + 1]! && value > spread) count++;
  }
  const rate = (count * frameRate) / Math.max(flux.length - 2, 1);
  const skewness = mean(flux.map((value) => value ** 3)) / (spread ** 3 + LEAST_CUBE);
  return [rate, spread, skewness, mean(flux.map(Math.abs))];
}
