import type { Fourier } from "./fourier.ts";
import type { MelSettings } from "./mel-settings.ts";

/** Where the mel kernel finds its numbers: addresses in bytes. A pair is two doubles, one for each of two frames. */
export interface MelLayout {
  /** Pairs of shape (4, nFft / 8): the transform, real and imaginary, in quarters that begin `quarter` bytes apart. */
  readonly re: number;
  readonly im: number;
  readonly quarter: number;
  /** Pairs of shape (1 + nFft / 2,): the power spectrum. */
  readonly power: number;
  /** Doubles of shape (nFft,): half the window. */
  readonly window: number;
  /** Doubles of shape (span / 4, 6) for each pass. */
  readonly twiddles: readonly number[];
  /** Doubles of shape (nFft / 4 + 1, 2): cos and sin that join the two half spectra. */
  readonly turns: number;
  /** Doubles of shape (1 + nFft / 2, 2): rising and falling weight of each bin. */
  readonly weights: number;
  /** Integers of shape (1 + nFft / 2,): where bin k of the transform stands, in bytes from `re`. */
  readonly order: number;
  /** Integers of shape (nMels + 2,): first bin of each segment, in bytes from `power`. */
  readonly starts: number;
  /** Floats of shape (1 + nMels,) for each of two frames: one unused, then the bands. */
  readonly rows: readonly [number, number];
  /** Floats of shape (capacity,). */
  readonly samples: number;
  /** The size of it all. */
  readonly bytes: number;
}

const CACHE_LINE = 64;

/**
 * Lays out the memory of the mel kernel, with room for `capacity` samples.
 * @example melLayout(settings, fourier(1024), 4096).re // 0
 */
export function melLayout({ nFft, nMels }: MelSettings, { passes }: Fourier, capacity: number): MelLayout {
  let bytes = 0;
  const take = (size: number): number => {
    const address = bytes;
    bytes += Math.ceil(size / 16) * 16;
    return address;
  };
  const half = nFft / 2;
  // Quarters a power of two apart would fall on the same lines of the cache.
  const quarter = 4 * half + CACHE_LINE;
  const layout = {
    quarter,
    re: take(4 * quarter),
    im: take(4 * quarter),
    power: take(16 * (half + 1)),
    window: take(8 * nFft),
    twiddles: passes.map(({ twiddles }) => take(8 * twiddles.length)),
    turns: take(8 * (half + 2)),
    weights: take(16 * (half + 1)),
    order: take(4 * (half + 1)),
    starts: take(4 * (nMels + 2)),
    rows: [take(4 * (nMels + 1)), take(4 * (nMels + 1))] as const,
    samples: take(4 * capacity),
  };
  return { ...layout, bytes };
}
