import "./MoodMark.css";
import { quadrant, type AffectPoint } from "@swar/units";

const SIDE = 26;
const INSET = 4;
const place = (value: number): number => INSET + value * (SIDE - 2 * INSET);

/** Where a track lies, on a plane the size of a letter. For eyes; its words stand beside it or are read out. */
export function MoodMark({ point }: { readonly point: AffectPoint }) {
  const { valence, arousal } = point;
  return (
    <svg className="mood-mark" viewBox={`0 0 ${SIDE} ${SIDE}`} aria-hidden="true" data-quadrant={quadrant(point)}>
      <rect x="0.5" y="0.5" width={SIDE - 1} height={SIDE - 1} rx="5" />
      <path d={`M${SIDE / 2} 1V${SIDE - 1}M1 ${SIDE / 2}H${SIDE - 1}`} />
      <circle cx={place(valence)} cy={place(1 - arousal)} r="3.4" />
    </svg>
  );
}
