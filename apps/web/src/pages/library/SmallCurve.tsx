import type { AffectCurve, Seconds } from "@swar/units";
import { useMemo } from "react";
import { sayClock } from "../../text/say-clock.ts";

const WIDTH = 480;
const HEIGHT = 96;

/** Arousal and valence over the time of a track: one line whole, one dashed, so that no colour needs to be told apart. */
export function SmallCurve({ curve, duration }: { readonly curve: AffectCurve; readonly duration: Seconds }) {
  const lines = useMemo(
    () => ({
      arousal: line(curve.time, curve.arousal, duration),
      valence: line(curve.time, curve.valence, duration),
    }),
    [curve, duration],
  );
  return (
    <figure className="small-curve">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true">
        <path className="small-curve-middle" d={`M0 ${HEIGHT / 2}H${WIDTH}`} />
        <path className="small-curve-arousal" d={lines.arousal} />
        <path className="small-curve-valence" d={lines.valence} />
      </svg>
      <figcaption>
        <span>
          <i data-line="arousal" aria-hidden="true" /> arousal
        </span>
        <span>
          <i data-line="valence" aria-hidden="true" /> valence
        </span>
        <span className="small-curve-length">0:00 – {sayClock(duration)}</span>
      </figcaption>
    </figure>
  );
}

function line(time: ArrayLike<number>, value: ArrayLike<number>, duration: Seconds): string {
  const points = Array.from({ length: time.length }, (_, i) => {
    const x = duration > 0 ? ((time[i] as number) / duration) * WIDTH : 0;
    return `${x.toFixed(1)} ${((1 - (value[i] as number)) * HEIGHT).toFixed(1)}`;
  });
  return points.length === 0 ? "" : `M${points.join("L")}`;
}
