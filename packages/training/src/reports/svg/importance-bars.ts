/** How much each feature matters to one target, as bars. */
import type { TargetImportance } from "../content/training-content.ts";
import { capitalised, escapeHtml, shownNumber } from "../text.ts";
import { svgFigure } from "./figure.ts";
import { placeOn, type Scale, ticksBetween } from "./scale.ts";

const ROW = 22;
const TOP = 10;
const LEFT = 150;
const RIGHT = 386;
const LONGEST_NAME = 19;

/** How many features are drawn at most. */
export const MOST_BARS = 20;

type Feature = TargetImportance["features"][number];

/** The features that are drawn, the most important first. */
export function drawnFeatures({ features }: TargetImportance): readonly Feature[] {
  return features.toSorted((a, b) => b.mean - a.mean).slice(0, MOST_BARS);
}

/** Bars with whiskers of one standard deviation as SVG; `id` is unique in the page, and there is at least one feature. */
export function importanceBars(importance: TargetImportance, id: string): string {
  const features = drawnFeatures(importance);
  const bottom = TOP + ROW * features.length;
  const x: Scale = { domain: span(features), range: [LEFT, RIGHT] };
  const y: Scale = { domain: [features.length, 0], range: [bottom, TOP] };
  const [first] = features;
  const figure = {
    id,
    title: `Importance of features for ${importance.target}`,
    description:
      `${capitalised(importance.measure)} when a feature is shuffled. ` +
      `The most important is ${first!.name}: ${shownNumber(first!.mean, 3)}.`,
    width: 400,
    height: bottom + 46,
    x: { label: importance.measure, scale: x, ticks: ticksBetween(...x.domain, 5).map(tick) },
    y: { label: "", scale: y, grid: false, ticks: features.map(({ name }, i) => [i + 0.5, shortened(name)] as const) },
  };
  const bars = features.map((feature, i) => bar(feature, x, TOP + ROW * i)).join("");
  const zero = `<path class="threshold" d="M${placeOn(x, 0)} ${TOP}V${bottom}"/>`;
  return svgFigure(figure, `${bars}${zero}`);
}

function span(features: readonly Feature[]): readonly [number, number] {
  const ends = features.flatMap(({ mean, sd }) => [mean - (sd ?? 0), mean + (sd ?? 0)]);
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)];
  const margin = 0.04 * (high - low) || 0.5;
  return [low < 0 ? low - margin : 0, high + margin];
}

function bar({ name, mean, sd }: Feature, x: Scale, top: number): string {
  const [zero, end] = [placeOn(x, 0), placeOn(x, mean)];
  const words = `${name}: ${shownNumber(mean, 4)}${sd === null ? "" : ` ± ${shownNumber(sd, 4)}`}`;
  const body = `<path class="bar" d="M${zero} ${top + 4}H${end}V${top + ROW - 4}H${zero}z"/>`;
  const middle = top + ROW / 2;
  const whisker =
    sd === null
      ? ""
      : `<path class="whisker" d="M${placeOn(x, mean - sd)} ${middle}H${placeOn(x, mean + sd)}M${placeOn(x, mean - sd)} ${middle - 4}v8M${placeOn(x, mean + sd)} ${middle - 4}v8"/>`;
  return `<g><title>${escapeHtml(words)}</title>${body}${whisker}</g>`;
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

function tick(value: number): readonly [number, string] {
  return [value, String(value).replace("-", "−")];
}
