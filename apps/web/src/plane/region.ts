import type { AffectPoint, Unit } from "@swar/units";
import type { PlaneRegion } from "./plane-props.ts";

const ordered = (a: Unit, b: Unit): readonly [Unit, Unit] => (a <= b ? [a, b] : [b, a]);

/** The rectangle that has `a` and `b` as opposite corners. */
export function regionBetween(a: AffectPoint, b: AffectPoint): PlaneRegion {
  return { valence: ordered(a.valence, b.valence), arousal: ordered(a.arousal, b.arousal) };
}

/** Whether `point` lies in `region`, its edges included. */
export function isInRegion({ valence, arousal }: PlaneRegion, point: AffectPoint): boolean {
  return (
    point.valence >= valence[0] &&
    point.valence <= valence[1] &&
    point.arousal >= arousal[0] &&
    point.arousal <= arousal[1]
  );
}

/** The middle of `region`. */
export function regionMiddle({ valence, arousal }: PlaneRegion): AffectPoint {
  return { valence: (valence[0] + valence[1]) / 2, arousal: (arousal[0] + arousal[1]) / 2 };
}

/** `region` moved by `by`, as far as the plane allows. */
export function movedRegion({ valence, arousal }: PlaneRegion, by: AffectPoint): PlaneRegion {
  return { valence: moved(valence, by.valence), arousal: moved(arousal, by.arousal) };
}

/** The corner opposite to that corner of `region` which lies within `reach` of `point`; undefined where none does. */
export function oppositeCorner(region: PlaneRegion, point: AffectPoint, reach: number): AffectPoint | undefined {
  for (const i of [0, 1] as const) {
    for (const j of [0, 1] as const) {
      const away = Math.hypot(region.valence[i] - point.valence, region.arousal[j] - point.arousal);
      if (away <= reach) return { valence: region.valence[1 - i] as Unit, arousal: region.arousal[1 - j] as Unit };
    }
  }
  return undefined;
}

function moved([low, high]: readonly [Unit, Unit], by: number): readonly [Unit, Unit] {
  const step = Math.min(1 - high, Math.max(-low, by));
  return [low + step, high + step];
}
