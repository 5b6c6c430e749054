import { type AffectCurve, type Quadrant, quadrant, type Seconds, type Unit } from "@swar/units";

/** A stretch of a song in one quadrant, as shares of its length. */
export interface QuadrantStretch {
  readonly from: Unit;
  readonly to: Unit;
  readonly quadrant: Quadrant;
}

/** In which quadrant a song is when: a change lies half way between the points of its curve. */
export function quadrantStretches(curve: AffectCurve, duration: Seconds): readonly QuadrantStretch[] {
  const stretches: { from: Unit; to: Unit; quadrant: Quadrant }[] = [];
  curve.time.forEach((time, i) => {
    const here = quadrant({ arousal: curve.arousal[i] as Unit, valence: curve.valence[i] as Unit });
    const before = curve.time[i - 1];
    const from = before === undefined ? 0 : Math.min(1, (before + time) / 2 / duration);
    const last = stretches.at(-1);
    if (last?.quadrant === here) return;
    if (last) last.to = from;
    stretches.push({ from, to: 1, quadrant: here });
  });
  return stretches;
}
