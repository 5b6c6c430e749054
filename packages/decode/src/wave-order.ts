/** Where each speaker of WAVE's order stands in that of Vorbis, by the number of channels; others stand alike. */
const ORDERS: Readonly<Record<number, readonly number[]>> = {
  3: [0, 2, 1],
  5: [0, 2, 1, 3, 4],
  6: [0, 2, 1, 5, 3, 4],
  7: [0, 2, 1, 6, 5, 3, 4],
  8: [0, 2, 1, 7, 5, 6, 3, 4],
};

/**
 * Channels in the order of WAVE files (left, right, centre, low frequencies, surround), from that of Vorbis, which Opus
 * shares (left, centre, right, …).
 * @see Xiph.Org (2020), Vorbis I specification, 4.3.9; RFC 7845 (2016), 5.1.1.2.
 * @example inWaveOrder(["L", "C", "R"]) // ["L", "R", "C"]
 */
export function inWaveOrder<T>(channels: readonly T[]): T[] {
  const order = ORDERS[channels.length];
  return order === undefined ? [...channels] : order.map((from) => channels[from] as T);
}
