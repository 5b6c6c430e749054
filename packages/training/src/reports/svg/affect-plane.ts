/** The plane of arousal over valence with what is true and what was predicted (Russell 1980). */
import { NEUTRAL, type Quadrant, QUADRANTS } from "@swar/units";
import { byTrueQuadrant, type ReportPoint } from "../report-point.ts";
import { counted, escapeHtml, shownNumber } from "../text.ts";
import { svgFigure, UNIT_TICKS } from "./figure.ts";
import { MANY_MARKS, marker } from "./marker.ts";
import { placeOn, type Scale } from "./scale.ts";

const WIDTH = 560;
const HEIGHT = 540;
const X: Scale = { domain: [0, 1], range: [60, 544] };
const Y: Scale = { domain: [0, 1], range: [490, 12] };

/** Up to how many clips each is joined to its truth by a line. */
export const MOST_LINES = 200;

/** What is found in each quadrant, in few words. */
export const QUADRANT_WORDS: Readonly<Record<Quadrant, string>> = {
  Q1: "happy, excited",
  Q2: "angry, anxious",
  Q3: "sad",
  Q4: "calm",
};

/** Each quadrant's own corner, in [0, 1]: x is valence, y is arousal. */
const CORNERS: Readonly<Record<Quadrant, { readonly valence: 0 | 1; readonly arousal: 0 | 1 }>> = {
  Q1: { valence: 1, arousal: 1 },
  Q2: { valence: 0, arousal: 1 },
  Q3: { valence: 0, arousal: 0 },
  Q4: { valence: 1, arousal: 0 },
};

/**
 * The affect plane as SVG: rings where clips truly lie, and marks where they were predicted, shaped and coloured by
 * their true quadrant. Up to 200 clips each mark is joined to its ring. `points` of shape (n,); what lies outside
 * [0, 1] is drawn at the edge.
 * @see Russell (1980), A circumplex model of affect.
 */
export function affectPlane(points: readonly ReportPoint[], noun = "clip"): string {
  const joined = points.length <= MOST_LINES;
  const small = points.length > MANY_MARKS;
  const description =
    `${counted(points.length, noun)}. ` +
    (joined
      ? `A line runs from the true place of each ${noun} to the predicted one.`
      : "One mark for each prediction.");
  const figure = {
    id: "plane",
    title: "Arousal over valence: true and predicted",
    description,
    width: WIDTH,
    height: HEIGHT,
    x: { label: "valence", scale: X, ticks: UNIT_TICKS },
    y: { label: "arousal", scale: Y, ticks: UNIT_TICKS },
  };
  const rings = points.map((point) => ring(point, small ? 2 : 3)).join("");
  const clouds = byTrueQuadrant(points).map(([name, members]) => cloud(name, members, { joined, small }));
  const marks = [`<g class="ring${joined ? "" : " faint"}">${rings}</g>`, ...clouds];
  return svgFigure(figure, [tints(), thresholds(), ...marks, names()].join("\n"));
}

const x = (point: { readonly valence: number }): number => placeOn(X, point.valence);
const y = (point: { readonly arousal: number }): number => placeOn(Y, point.arousal);

function tints(): string {
  const [middleX, middleY] = [placeOn(X, NEUTRAL), placeOn(Y, NEUTRAL)];
  return QUADRANTS.map((name) => {
    const corner = CORNERS[name];
    return `<path class="tint ${name}" d="M${middleX} ${middleY}H${x(corner)}V${y(corner)}H${middleX}z"/>`;
  }).join("");
}

function thresholds(): string {
  const [left, right, bottom, top] = [...X.range, ...Y.range];
  return `<path class="threshold" d="M${placeOn(X, NEUTRAL)} ${top}V${bottom}M${left} ${placeOn(Y, NEUTRAL)}H${right}"/>`;
}

function names(): string {
  return QUADRANTS.map((name) => {
    const corner = CORNERS[name];
    const side = corner.valence === 1 ? "end" : "start";
    const place = `x="${x(corner) + (corner.valence === 1 ? -10 : 10)}" y="${y(corner) + (corner.arousal === 1 ? 22 : -12)}"`;
    return `<text class="corner ${side} ${name}" ${place}><tspan>${name}</tspan> ${QUADRANT_WORDS[name]}</text>`;
  }).join("\n");
}

function ring({ truth }: ReportPoint, radius: number): string {
  return `<circle cx="${x(truth)}" cy="${y(truth)}" r="${radius}"/>`;
}

function cloud(
  name: Quadrant,
  points: readonly ReportPoint[],
  { joined, small }: { readonly joined: boolean; readonly small: boolean },
): string {
  const lines = points.map(({ truth, predicted }) => `M${x(truth)} ${y(truth)}L${x(predicted)} ${y(predicted)}`);
  const line = joined && points.length > 0 ? `<path class="error ${name}" d="${lines.join("")}"/>` : "";
  const marks = points.map((point) =>
    marker(name, x(point.predicted), y(point.predicted), { words: joined ? tooltip(point) : "", small }),
  );
  return `${line}<g class="mark${small ? " many" : ""} ${name}">${marks.join("")}</g>`;
}

function tooltip({ name, truth, predicted }: ReportPoint): string {
  const change = (axis: "arousal" | "valence"): string =>
    `${axis} ${shownNumber(truth[axis], 2)} → ${shownNumber(predicted[axis], 2)}`;
  return escapeHtml([...(name ? [name] : []), change("arousal"), change("valence")].join("\n"));
}
