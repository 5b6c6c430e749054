import { check, type Hertz, type Unit } from "@swar/units";
import type { SpectrumBins } from "./spectrum-bins.ts";

/** Which octaves spectral contrast is measured in; defaults are librosa's. */
export interface ContrastBandOptions {
  /** Upper edge of the lowest band and lower edge of the first octave, in (0, ∞); 200 unless given. */
  readonly fMin?: Hertz | undefined;
  /**
   * Number of octaves above `fMin`, a positive integer; all but the last must begin below sampleRate / 2; 6 unless
   * given.
   */
  readonly nBands?: number | undefined;
  /** Share of a band's bins that make its peak, and its valley, in (0, 1); 0.02 unless given. */
  readonly quantile?: Unit | undefined;
}

/** One band of a spectrum: its bins are those from `from` up to `end`, without it. */
export interface ContrastBand {
  readonly from: number;
  readonly end: number;
  /** Shape (count,): room for the most extreme bins of a frame, at least one. */
  readonly extremes: Float64Array;
}

/**
 * The nBands + 1 bands of `bins`, from 0 Hz to sampleRate / 2, as `librosa.feature.spectral_contrast` draws them: each
 * begins one bin below its lower edge, the last one goes on to the end, and the share is rounded to the nearest number
 * of bins, halves to an even one. A table to be made once for each rate and length of frame.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name, or a band holds no bin.
 * @example contrastBands(spectrumBins(22050, 2048))[1]?.from // 18
 */
export function contrastBands(
  { frequencies, sampleRate }: SpectrumBins,
  { fMin = 200, nBands = 6, quantile = 0.02 }: ContrastBandOptions = {},
): readonly ContrastBand[] {
  check(fMin > 0 && Number.isFinite(fMin), "contrastBands", "fMin must be positive", fMin);
  check(Number.isInteger(nBands) && nBands > 0, "contrastBands", "nBands must be a positive integer", nBands);
  check(quantile > 0 && quantile < 1, "contrastBands", "quantile must be in (0, 1)", quantile);
  const begin = fMin * 2 ** (nBands - 1);
  const rule = `fMin × 2^(nBands - 1) must be below ${sampleRate / 2}: lower fMin or nBands`;
  check(begin < sampleRate / 2, "contrastBands", rule, begin);
  return Array.from({ length: nBands + 1 }, (_, band) => {
    const low = band === 0 ? 0 : fMin * 2 ** (band - 1);
    const first = frequencies.findIndex((frequency) => frequency >= low);
    const above = frequencies.findIndex((frequency) => frequency > fMin * 2 ** band);
    const from = band === 0 ? 0 : first - 1;
    const last = band === nBands;
    const beyond = last || above < 0 ? frequencies.length : above;
    // The share is of all bins, though each band but the last leaves its highest bin to the next one.
    const count = Math.max(roundedToEven(quantile * (beyond - from)), 1);
    const end = last ? beyond : beyond - 1;
    check(end > from, "contrastBands", `band ${band} must hold a bin: raise nFft or fMin`, end - from);
    return { from, end, extremes: new Float64Array(Math.min(count, end - from)) };
  });
}

/** As numpy's `rint`. */
function roundedToEven(value: number): number {
  const below = Math.floor(value);
  const rest = value - below;
  if (rest === 0.5) return below + (below % 2);
  return Math.round(value);
}
