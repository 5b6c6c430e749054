/** How far predictions fall from the truth, and on which side, for one axis. */
import type { ReportPoint } from "../report-point.ts";
import { counted, escapeHtml, shortCount, shownNumber } from "../text.ts";
import { svgFigure } from "./figure.ts";
import { placeOn, roundTicks, type Scale } from "./scale.ts";

const BIN = 0.05;
const TOP = 10;
const BOTTOM = 210;
const LEFT = 60;
const RIGHT = 380;

/** How many residuals lie in each bin; bin `i` is [start + i × 0.05, start + (i + 1) × 0.05). */
export interface Residuals {
  readonly start: number;
  readonly counts: readonly number[];
  readonly mean: number;
}

/**
 * Counts residuals, predicted minus true, in bins of 0.05 placed evenly about 0, as many as it takes.
 * @example residuals([], "arousal").counts.length // 10
 */
export function residuals(points: readonly ReportPoint[], axis: "arousal" | "valence"): Residuals {
  const errors = points.map(({ truth, predicted }) => predicted[axis] - truth[axis]);
  const farthest = errors.reduce((most, error) => Math.max(most, Math.abs(error)), 4 * BIN);
  const half = Math.floor(farthest / BIN) + 1;
  const counts = Array.from({ length: 2 * half }, () => 0);
  for (const error of errors) counts[Math.floor(error / BIN) + half]! += 1;
  const mean = errors.length === 0 ? 0 : errors.reduce((sum, error) => sum + error, 0) / errors.length;
  return { start: -half * BIN, counts, mean };
}

/** A histogram of the residuals of `axis` as SVG. */
export function residualHistogram(points: readonly ReportPoint[], axis: "arousal" | "valence", noun = "clip"): string {
  const { start, counts, mean } = residuals(points, axis);
  const highest = Math.max(1, ...counts);
  const xScale: Scale = { domain: [start, -start], range: [LEFT, RIGHT] };
  const yScale: Scale = { domain: [0, highest * 1.06], range: [BOTTOM, TOP] };
  const sides = roundTicks(-start, 4).slice(1);
  const xTicks = [...sides.map((value) => -value), 0, ...sides];
  const side = mean > 0 ? "too high" : "too low";
  const figure = {
    id: `${axis}-residuals`,
    title: `Errors of ${axis}: predicted minus true`,
    description:
      `${counted(points.length, noun)} in steps of ${BIN}. ` +
      `On average ${shownNumber(Math.abs(mean), 3)} ${side}; the mean error is drawn as a line.`,
    width: 400,
    height: 260,
    x: { label: `predicted − true ${axis}`, scale: xScale, ticks: xTicks.map((v) => [v, tickText(v)] as const) },
    y: { label: `${noun}s`, scale: yScale, ticks: countTicks(highest).map((v) => [v, shortCount(v)] as const) },
  };
  const bars = counts.map((count, i) => bar(xScale, yScale, start + i * BIN, count, noun)).join("");
  const zero = `<path class="threshold" d="M${placeOn(xScale, 0)} ${TOP}V${BOTTOM}"/>`;
  const average = `<path class="mean" d="M${placeOn(xScale, mean)} ${TOP}V${BOTTOM}"/>`;
  return svgFigure(figure, `<g class="bar">${bars}</g>${zero}${average}`);
}

function bar(xScale: Scale, yScale: Scale, from: number, count: number, noun: string): string {
  if (count === 0) return "";
  const [left, right] = [placeOn(xScale, from) + 0.5, placeOn(xScale, from + BIN) - 0.5];
  const words = `${shownNumber(from, 2)} to ${shownNumber(from + BIN, 2)}: ${escapeHtml(counted(count, noun))}`;
  return `<path d="M${left} ${BOTTOM}V${placeOn(yScale, count)}H${right}V${BOTTOM}z"><title>${words}</title></path>`;
}

function tickText(value: number): string {
  const text = shownNumber(value, 2).replace(/0$/, "");
  return value > 0 ? `+${text}` : value === 0 ? "0" : text;
}

function countTicks(highest: number): readonly number[] {
  return roundTicks(highest, 5).filter(Number.isInteger);
}
