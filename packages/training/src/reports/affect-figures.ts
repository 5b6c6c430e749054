/** Drawings of predictions on the plane of affect, each with its caption; thinned where there are many. */
import { QUADRANTS, random, shuffled } from "@swar/units";
import type { ReportPoint } from "./report-point.ts";
import { affectPlane, MOST_LINES, QUADRANT_WORDS } from "./svg/affect-plane.ts";
import { marker } from "./svg/marker.ts";
import { predictedOverTrue } from "./svg/predicted-over-true.ts";
import { residualHistogram } from "./svg/residual-histogram.ts";
import { capitalised, counted, escapeHtml } from "./text.ts";

/** How many marks a drawing holds at most. */
export const MOST_MARKS = 2000;

/** One axis of the plane. */
export type Axis = "arousal" | "valence";

/** Points as they are drawn. */
export interface Drawn {
  /** What is drawn: all points, or a random part of them. */
  readonly points: readonly ReportPoint[];
  /** What one point is, in the singular. */
  readonly noun: string;
  /** What a caption has to say of what is left out; empty where nothing is. */
  readonly thinning: string;
}

/**
 * At most 2,000 of `points`, shape (n,), drawn without replacement by a fixed seed and kept in their order.
 * @example drawnOf([], "song").thinning // ""
 */
export function drawnOf(points: readonly ReportPoint[], noun: string): Drawn {
  if (points.length <= MOST_MARKS) return { points, noun, thinning: "" };
  const chosen = shuffled([...points.keys()], random(42)).slice(0, MOST_MARKS);
  const thinning = `Drawn: ${MOST_MARKS.toLocaleString("en-GB")} of ${counted(points.length, noun)}, chosen at random.`;
  return { points: chosen.toSorted((a, b) => a - b).map((i) => points[i]!), noun, thinning };
}

/** `figure` for both axes, side by side where there is room. */
export function pair(figure: (axis: Axis) => string): string {
  return `<div class="pair">\n${figure("arousal")}\n${figure("valence")}\n</div>`;
}

/** Truth and prediction on the plane, with a legend. */
export function planeFigure({ points, noun, thinning }: Drawn): string {
  const lines = points.length <= MOST_LINES ? ", joined by lines" : "";
  const entries = QUADRANTS.map((name) => {
    const swatch = `<svg viewBox="-6 -6 12 12" aria-hidden="true"><g class="mark ${name}">${marker(name, 0, 0)}</g></svg>`;
    return `<li>${swatch}truly ${name}, ${QUADRANT_WORDS[name]}</li>`;
  });
  return `<figure class="plane">
${affectPlane(points, noun)}
<figcaption>Rings: where ${escapeHtml(noun)}s truly lie. Marks: where they were predicted${lines}. ${escapeHtml(thinning)}
<ul class="legend">${entries.join("")}</ul></figcaption>
</figure>`;
}

/** Prediction over truth of one axis; `mean` is what predict-the-mean says. */
export function scatterFigure({ points, noun, thinning }: Drawn, axis: Axis, mean: number): string {
  return `<figure>
${predictedOverTrue({ axis, points, mean, noun })}
<figcaption>${capitalised(axis)}. Dashed: perfect. Dotted: predict-the-mean. ${escapeHtml(thinning)}</figcaption>
</figure>`;
}

/** The errors of one axis; all `points` are counted, however many. */
export function residualFigure(points: readonly ReportPoint[], axis: Axis, noun: string): string {
  return `<figure>
${residualHistogram(points, axis, noun)}
<figcaption>${capitalised(axis)}. Right of 0: predicted too high. Dotted: the mean error.</figcaption>
</figure>`;
}
