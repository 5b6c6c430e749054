/** What was predicted over what is true, for one axis. */
import { byTrueQuadrant, type ReportPoint } from "../report-point.ts";
import { counted, shownNumber } from "../text.ts";
import { svgFigure, UNIT_TICKS } from "./figure.ts";
import { MANY_MARKS, marker } from "./marker.ts";
import { placeOn, type Scale } from "./scale.ts";

const X: Scale = { domain: [0, 1], range: [60, 388] };
const Y: Scale = { domain: [0, 1], range: [346, 10] };

/** One axis of some clips. */
export interface AxisPlot {
  readonly axis: "arousal" | "valence";
  readonly points: readonly ReportPoint[];
  /** What one point is, in the singular: "clip" unless said otherwise. */
  readonly noun?: string;
  /** What predict-the-mean says, in [0, 1]. */
  readonly mean: number;
}

/** A scatter of prediction over truth as SVG, with the line on which both agree and a dotted one at `mean`. */
export function predictedOverTrue({ axis, points, mean, noun = "clip" }: AxisPlot): string {
  const small = points.length > MANY_MARKS;
  const figure = {
    id: `${axis}-scatter`,
    title: `Predicted over true ${axis}`,
    description:
      `${counted(points.length, noun)}. On the diagonal both agree; ` +
      `predict-the-mean puts every ${noun} at ${shownNumber(mean, 2)}.`,
    width: 400,
    height: 396,
    x: { label: `true ${axis}`, scale: X, ticks: UNIT_TICKS },
    y: { label: `predicted ${axis}`, scale: Y, ticks: UNIT_TICKS },
  };
  const clouds = byTrueQuadrant(points).map(([name, members]) => {
    const marks = members.map(({ truth, predicted }) =>
      marker(name, placeOn(X, truth[axis]), placeOn(Y, predicted[axis]), { small }),
    );
    return `<g class="mark${small ? " many" : ""} ${name}">${marks.join("")}</g>`;
  });
  const identity = `<path class="identity" d="M${X.range[0]} ${Y.range[0]}L${X.range[1]} ${Y.range[1]}"/>`;
  const level = `<path class="mean" d="M${X.range[0]} ${placeOn(Y, mean)}H${X.range[1]}"/>`;
  return svgFigure(figure, [...clouds, identity, level].join("\n"));
}
