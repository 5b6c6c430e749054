import type { AffectCurve, AffectPoint, Quadrant } from "@swar/units";
import { drawPlane } from "../terminal/plane.ts";
import { sparkline } from "../terminal/sparkline.ts";
import { moodOf } from "./mood.ts";

/** Where music lies on the plane, as far as it is known. */
export interface Placed extends AffectPoint {
  readonly quadrant: Quadrant;
  readonly uncertainty?: AffectPoint | undefined;
  readonly curve?: AffectCurve | undefined;
}

/** Bars of a curve at most and at least, and what stands before and behind them. */
const WIDEST = 60;
const NARROWEST = 10;
const LEGEND = 38;

/** A curve that moves less than this is drawn as nearly level, so that noise does not look like drama. */
const LEAST_RANGE = 0.1;

const CERTAIN: AffectPoint = { arousal: 0, valence: 0 };

/** The mood in words, both axes with their curves, and a small plane, as lines for a terminal of `columns` columns. */
export function affectText(placed: Placed, columns: number): string[] {
  const { arousal, valence, uncertainty, curve } = placed;
  const width = Math.min(WIDEST, Math.max(NARROWEST, columns - LEGEND - 1));
  const axis = (name: "arousal" | "valence"): string => {
    const error = uncertainty ? ` ± ${uncertainty[name].toFixed(2)}` : "";
    return `  ${name} ${placed[name].toFixed(2)}${error}${curve ? `  ${stretched(curve[name], width)}` : ""}`;
  };
  const path = curve?.time.map((_, i) => ({
    arousal: curve.arousal[i] as number,
    valence: curve.valence[i] as number,
  }));
  const legend = [path ? "● mean of the song   · its path" : "● the song", uncertainty && "± one standard error"];
  return [
    `  ${moodOf({ ...placed, uncertainty: uncertainty ?? CERTAIN })}`,
    axis("arousal"),
    axis("valence"),
    drawPlane({ arousal, valence }, path ?? []),
    `  ${legend.filter((part) => part !== undefined).join("   ")}`,
  ];
}

/** A curve over its own range, with what that is: music moves little on the scale of all music. */
function stretched(values: readonly number[], width: number): string {
  const least = values.reduce((a, b) => Math.min(a, b), Infinity);
  const most = values.reduce((a, b) => Math.max(a, b), -Infinity);
  const slack = Math.max(0, LEAST_RANGE - (most - least)) / 2;
  return `${sparkline(values, width, [least - slack, most + slack])}  ${least.toFixed(2)} to ${most.toFixed(2)}`;
}
