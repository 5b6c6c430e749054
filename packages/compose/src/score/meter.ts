import type { Seconds } from "@swar/units";

/** The time grid of one section. */
export interface Meter {
  /** Beats a minute. */
  readonly tempo: number;
  readonly beatsPerBar: 3 | 4;
  readonly bars: number;
}

/** Bars of a phrase. */
export const PHRASE_BARS = 4;

/** How much nearer to the wish, as a ratio of tempi, a tempo in three must lie to be taken before one in four. */
const WALTZ_RELUCTANCE = Math.log(1.05);

/**
 * The metre that fills `seconds` exactly with whole phrases (or, where a section is too short, with one or two bars), at
 * the tempo nearest to `tempo` beats a minute as a ratio; three beats a bar are tried where `mayWaltz` is true.
 * @example fitMeter({ seconds: 15, tempo: 120, mayWaltz: false }) // { tempo: 128, beatsPerBar: 4, bars: 8 }
 */
export function fitMeter(wish: { seconds: Seconds; tempo: number; mayWaltz: boolean }): Meter {
  const meters = wish.mayWaltz
    ? [...fillings(wish.seconds, 4), ...fillings(wish.seconds, 3)]
    : fillings(wish.seconds, 4);
  const distance = (m: Meter): number =>
    Math.abs(Math.log(m.tempo / wish.tempo)) + (m.beatsPerBar === 3 ? WALTZ_RELUCTANCE : 0);
  return meters.reduce((best, m) => (distance(m) < distance(best) ? m : best));
}

const FASTEST = 240;

function fillings(seconds: Seconds, beatsPerBar: 3 | 4): Meter[] {
  const meters: Meter[] = [];
  for (let bars = 1; bars === 1 || tempoOf(bars) <= FASTEST; bars += bars < PHRASE_BARS ? bars : PHRASE_BARS) {
    meters.push({ tempo: tempoOf(bars), beatsPerBar, bars });
  }
  return meters;

  function tempoOf(bars: number): number {
    return (bars * beatsPerBar * 60) / seconds;
  }
}
