import type { AffectCurve, Seconds } from "@swar/units";
import { quadrantStretches } from "./quadrant-stretches.ts";

/** The colours of the quadrants that a song goes through, over its length, for what is drawn with `url(#id)`. */
export function QuadrantGradient({
  id,
  curve,
  duration,
  width,
}: {
  readonly id: string;
  readonly curve: AffectCurve;
  readonly duration: Seconds;
  readonly width: number;
}) {
  return (
    <linearGradient id={id} gradientUnits="userSpaceOnUse" x1={0} y1={0} x2={width} y2={0}>
      {quadrantStretches(curve, duration).flatMap(({ from, to, quadrant }) =>
        [from, to].map((offset, end) => (
          <stop
            key={`${from} ${end}`}
            offset={offset}
            data-quadrant={quadrant}
            style={{ stopColor: "var(--quadrant)" }}
          />
        )),
      )}
    </linearGradient>
  );
}
