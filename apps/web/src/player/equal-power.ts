/** A factor of amplitude, in [0, 1]. */
export type Gain = number;

/**
 * The way of a gain from `from` to `to` along a quarter circle: of two fades that cross, the squares add up to 1 all the way,
 * also where one is turned back halfway. Shape (points,).
 * @param points in [2, ∞)
 * @example equalPower({ from: 0, to: 1 }).length // 65
 */
export function equalPower({
  from,
  to,
  points = 65,
}: {
  readonly from: Gain;
  readonly to: Gain;
  readonly points?: number;
}): Float32Array<ArrayBuffer> {
  const [begin, end] = [angle(from), angle(to)];
  return Float32Array.from({ length: points }, (_, i) => Math.sin(begin + ((end - begin) * i) / (points - 1)));
}

function angle(gain: Gain): number {
  return Math.asin(Math.min(1, Math.max(0, gain)));
}
