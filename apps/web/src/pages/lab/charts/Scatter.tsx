import { line, ruleY, type PlotOptions } from "@observablehq/plot";
import { useCallback } from "react";
import { sayCount } from "../../../text/say-count.ts";
import { capitalised } from "../capitalised.ts";
import { type HeldOutPoint, pointCloud } from "./point-cloud.ts";
import { PlotFigure } from "./PlotFigure.tsx";

const DIAGONAL = [
  [0, 0],
  [1, 1],
] as const;

/** What was said over what is true, on one axis: on the diagonal all would be right. */
export function Scatter({
  points,
  axis,
  mean,
  noun,
}: {
  readonly points: readonly HeldOutPoint[];
  readonly axis: "arousal" | "valence";
  /** What predict-the-mean says of every row. */
  readonly mean: number;
  readonly noun: string;
}) {
  const draw = useCallback((width: number) => scatter(points, axis, mean, width), [points, axis, mean]);
  return (
    <PlotFigure label={inWords(points, axis, noun)} draw={draw}>
      <figcaption className="lab-soft">
        {capitalised(axis)}: predicted (upwards) over true, {sayCount(points.length, noun)}. On the line all would be
        right; at the dashed height, always saying the mean. Colours are those of the true quadrant.
      </figcaption>
    </PlotFigure>
  );
}

function scatter(
  points: readonly HeldOutPoint[],
  axis: "arousal" | "valence",
  mean: number,
  width: number,
): PlotOptions {
  const scale = { domain: [0, 1], ticks: 5, labelArrow: "none", grid: true } as const;
  const margins = { marginLeft: 44, marginRight: 12, marginTop: 24, marginBottom: 36 };
  return {
    ...margins,
    // A square, whatever stands around it.
    height: width - margins.marginLeft - margins.marginRight + margins.marginTop + margins.marginBottom,
    x: { ...scale, label: `true ${axis}` },
    y: { ...scale, label: `predicted ${axis}` },
    marks: [
      pointCloud(points, axis),
      line(DIAGONAL, { stroke: "var(--ink)", strokeWidth: 1.25 }),
      ruleY([mean], { stroke: "var(--ink-soft)", strokeDasharray: "4 4" }),
    ],
  };
}

function inWords(points: readonly HeldOutPoint[], axis: "arousal" | "valence", noun: string): string {
  const spread = (values: readonly number[]): string =>
    `from ${Math.min(...values).toFixed(2)} to ${Math.max(...values).toFixed(2)}`;
  const said = spread(points.map(({ predicted }) => predicted[axis]));
  const truth = spread(points.map(({ truth: real }) => real[axis]));
  return `Predicted over true ${axis} of ${sayCount(points.length, noun)}: the truth goes ${truth}, what was said ${said}.`;
}
