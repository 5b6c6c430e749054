import { melFrequencies } from "./mel-frequencies.ts";
import type { MelBandSettings } from "./mel-settings.ts";

/**
 * Slaney's triangles without their zeros. The nMels + 2 mel frequencies bound nMels + 1 segments; the bins of segment
 * s rise into band s and fall out of band s - 1, and touch no other band.
 */
export interface MelBands {
  /** Shape (nMels + 2,): segment s holds the bins in [starts[s], starts[s + 1]). */
  readonly starts: Int32Array;
  /** Shape (1 + nFft / 2,): weight of each bin in the band it rises into. */
  readonly rising: Float64Array;
  /** Shape (1 + nFft / 2,): weight of each bin in the band it falls out of. */
  readonly falling: Float64Array;
}

/**
 * The sparse mel bands of `settings`, each triangle of unit area in Hz (Slaney's norm).
 * @see Slaney (1998), Auditory Toolbox, version 2.
 * @example melBands(melBandSettings("test", 22050, { nMels: 40 })).starts.length // 42
 */
export function melBands({ sampleRate, nFft, nMels, fMin, fMax }: MelBandSettings): MelBands {
  const bins = 1 + nFft / 2;
  const edges = melFrequencies(nMels + 2, { fMin, fMax });
  const starts = new Int32Array(nMels + 2);
  const rising = new Float64Array(bins);
  const falling = new Float64Array(bins);
  let bin = 0;
  for (let s = 0; s < edges.length; s++) {
    const from = edges[s]!;
    while (bin < bins && (bin * sampleRate) / nFft < from) bin++;
    starts[s] = bin;
    if (s > nMels) break;
    const to = edges[s + 1]!;
    for (let k = bin; k < bins && (k * sampleRate) / nFft < to; k++) {
      const share = ((k * sampleRate) / nFft - from) / (to - from);
      rising[k] = s < nMels ? (2 * share) / (edges[s + 2]! - from) : 0;
      falling[k] = s > 0 ? (2 * (1 - share)) / (to - edges[s - 1]!) : 0;
    }
  }
  return { starts, rising, falling };
}

/**
 * Sums `spectrum`, shape (1 + nFft / 2,), into the nMels numbers of `out` from `at` on: each bin is read once.
 * @example sumBands(melBands(settings), spectrum, row, 0)
 */
export function sumBands(bands: MelBands, spectrum: Float64Array, out: Float32Array, at: number): void {
  const { starts, rising, falling } = bands;
  const last = starts.length - 2;
  let risen = 0;
  for (let s = 0; s <= last; s++) {
    const end = starts[s + 1]!;
    let up = 0;
    let down = 0;
    for (let k = starts[s]!; k < end; k++) {
      const value = spectrum[k]!;
      up += value * rising[k]!;
      down += value * falling[k]!;
    }
    if (s > 0) out[at + s - 1] = risen + down;
    risen = up;
  }
}
