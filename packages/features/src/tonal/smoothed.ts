/**
 * The moving average of each track, shape (frames,), over `width` frames, an odd number; near the ends over those that
 * there are.
 * @example smoothed([Float64Array.of(0, 3, 6)], 3) // [[1.5, 3, 4.5]]
 */
export function smoothed(tracks: readonly Float64Array[], width: number): Float64Array[] {
  const reach = (width - 1) / 2;
  return tracks.map((track) => {
    const sums = new Float64Array(track.length + 1);
    for (let t = 0; t < track.length; t++) sums[t + 1] = sums[t]! + track[t]!;
    return track.map((_, t) => {
      const from = Math.max(0, t - reach);
      const to = Math.min(track.length, t + reach + 1);
      return (sums[to]! - sums[from]!) / (to - from);
    });
  });
}
