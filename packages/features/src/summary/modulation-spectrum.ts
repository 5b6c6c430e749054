/*
 * How strongly envelopes beat at the rates of pulse, beat and roughness. See Pampalk et al. (2002), Content-based
 * organization and visualization of music archives, for rhythm as a spectrum of modulation.
 */
import type { Hertz } from "@swar/units";

/** Edges of the bands of modulation, in Hz: equal ratios from 0.4 to 20. */
const RATES = Array.from({ length: 13 }, (_, i) => 0.4 * 50 ** (i / 12));
/** Bins stand no wider apart, so that every band holds some. */
const WIDEST_BIN: Hertz = 0.1;
/** Added to the power, in dB², so that stillness has a logarithm. */
const LEAST_POWER = 1e-3;

/** The names of the bands of modulation. */
export const MODULATION_NAMES: readonly string[] = RATES.slice(1).map(
  (high, i) => `${RATES[i]!.toFixed(2)}-${high.toFixed(2)} Hz`,
);

/**
 * The length to which an envelope of `length` values is padded for `modulationSpectrum`: a power of two.
 * @example modulationSize(214, 22050 / 512) // 512
 */
export function modulationSize(length: number, frameRate: Hertz): number {
  return 2 ** Math.ceil(Math.log2(Math.max(2 * length, frameRate / WIDEST_BIN)));
}

/**
 * The natural logarithm of the mean power in 12 bands of modulation, shape (12,); the power of a bin of `spectrum`,
 * |X|² of shape (size,), is its value over `length`, in dB², where `length` counts the envelope's values before it was
 * padded. Bands above half of `frameRate` hold nothing.
 * @example modulationSpectrum(new Float64Array(512), 214, 43)[0] // -6.907755278982137
 */
export function modulationSpectrum(spectrum: Float64Array, length: number, frameRate: Hertz): number[] {
  const size = spectrum.length;
  return RATES.slice(1).map((high, i) => {
    const first = Math.ceil((RATES[i]! * size) / frameRate);
    const end = Math.min(Math.ceil((high * size) / frameRate), size / 2 + 1);
    let sum = 0;
    for (let bin = first; bin < end; bin++) sum += spectrum[bin]!;
    const power = end > first ? sum / ((end - first) * length) : 0;
    return Math.log(power + LEAST_POWER);
  });
}
