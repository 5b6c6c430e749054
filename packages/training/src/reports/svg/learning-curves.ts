/** How the loss fell from epoch to epoch, for one run strongly and for the others faintly. */
import type { Epoch } from "../../fit/fit.ts";
import type { TrainingRun } from "../content/training-content.ts";
import { counted, escapeHtml, shownNumber } from "../text.ts";
import { bestEpoch, mainRun, rateDrops } from "./course.ts";
import { svgFigure } from "./figure.ts";
import { placeOn, type Scale, ticksBetween } from "./scale.ts";

const TOP = 14;
const BOTTOM = 306;
const LEFT = 70;
const RIGHT = 704;

/** The most places that one line is drawn through; longer histories are thinned evenly. */
const MOST_PLACES = 300;

/** Where epochs and losses lie in the drawing. */
interface Scales {
  readonly x: Scale;
  readonly y: Scale;
}

/** Training and validation loss over epochs as SVG; `runs` of at least one epoch each, at least one run. */
export function learningCurves(runs: readonly TrainingRun[]): string {
  const main = mainRun(runs)!;
  const best = bestEpoch(main.history);
  const scales = { x: epochScale(runs), y: lossScale(runs) };
  const others = runs.filter((run) => run !== main);
  const figure = {
    id: "curves",
    title: "Loss by epoch",
    description:
      `${counted(runs.length, "run")}. ${main.name}: the least validation loss, ${shownNumber(best.validationLoss, 4)}, ` +
      `is that of epoch ${best.epoch} of ${main.history.length}.`,
    width: 720,
    height: 356,
    x: { label: "epoch", scale: scales.x, ticks: epochTicks(scales.x) },
    y: { label: "loss", scale: scales.y, ticks: lossTicks(scales.y) },
  };
  const faint = others.map((run) => `${lines(run, scales, true)}${smallMark(run, scales)}`).join("");
  return svgFigure(figure, [drops(main, scales), faint, lines(main, scales, false), bestMark(best, scales)].join("\n"));
}

/** The greatest loss that is drawn to scale: a few far beyond all others would flatten the rest. */
export function lossCeiling(runs: readonly TrainingRun[]): number {
  const sorted = losses(runs);
  const [low = 0, high = 1] = [sorted[0], sorted.at(-1)];
  const usual = sorted[Math.floor(0.95 * (sorted.length - 1))] ?? high;
  return usual > low ? Math.min(high, low + 2 * (usual - low)) : high;
}

function losses(runs: readonly TrainingRun[]): Float64Array {
  const all = runs.flatMap(({ history }) => history.flatMap(({ loss, validationLoss }) => [loss, validationLoss]));
  return Float64Array.from(all.filter(Number.isFinite)).sort();
}

function epochScale(runs: readonly TrainingRun[]): Scale {
  const last = runs.reduce((most, { history }) => Math.max(most, history.at(-1)!.epoch), 2);
  return { domain: [1, last], range: [LEFT, RIGHT] };
}

function lossScale(runs: readonly TrainingRun[]): Scale {
  const low = losses(runs)[0] ?? 0;
  const high = lossCeiling(runs);
  const margin = high > low ? 0.06 * (high - low) : 0.5;
  return { domain: [Math.max(0, low - margin), high + margin], range: [BOTTOM, TOP] };
}

function epochTicks({ domain: [first, last] }: Scale): readonly (readonly [number, string])[] {
  const between = ticksBetween(first, last, 9).filter(Number.isInteger);
  return [...new Set([1, ...between.filter((epoch) => epoch - 1 > (last - 1) / 20)])].map((e) => [e, String(e)]);
}

function lossTicks({ domain: [low, high] }: Scale): readonly (readonly [number, string])[] {
  return ticksBetween(low, high, 6).map((loss) => [loss, String(Number(loss.toPrecision(4)))]);
}

function lines({ name, history }: TrainingRun, scales: Scales, faint: boolean): string {
  const stride = Math.ceil(history.length / MOST_PLACES);
  const kept = history.filter((_, i) => i % stride === 0 || i === history.length - 1);
  const path = (key: "loss" | "validationLoss"): string =>
    kept
      .filter((line) => Number.isFinite(line[key]))
      .map((line, i) => `${i === 0 ? "M" : "L"}${placeOn(scales.x, line.epoch)} ${placeOn(scales.y, line[key])}`)
      .join("");
  const title = `<title>${escapeHtml(name)}</title>`;
  return `<g class="curve${faint ? " faint" : ""}">${title}<path class="training" d="${path("loss")}"/><path class="validation" d="${path("validationLoss")}"/></g>`;
}

function smallMark({ name, history }: TrainingRun, { x, y }: Scales): string {
  const { epoch, validationLoss } = bestEpoch(history);
  if (Number.isNaN(validationLoss)) return "";
  const words = `${escapeHtml(name)}: best at epoch ${epoch}, ${shownNumber(validationLoss, 4)}`;
  return `<circle class="best faint" cx="${placeOn(x, epoch)}" cy="${placeOn(y, validationLoss)}" r="2.5"><title>${words}</title></circle>`;
}

function bestMark({ epoch, validationLoss }: Epoch, { x, y }: Scales): string {
  if (Number.isNaN(validationLoss)) return "";
  const [left, top] = [placeOn(x, epoch), placeOn(y, validationLoss)];
  const end = left > (LEFT + RIGHT) / 2;
  const stem = `<path class="stem" d="M${left} ${top - 5}V${TOP}"/>`;
  const label = `<text class="corner${end ? " end" : ""}" x="${left + (end ? -9 : 9)}" y="${TOP + 14}">best: epoch ${epoch}</text>`;
  return `${stem}<circle class="best" cx="${left}" cy="${top}" r="5"><title>validation loss ${shownNumber(validationLoss, 4)}</title></circle>${label}`;
}

function drops(run: TrainingRun, { x }: Scales): string {
  return rateDrops(run.history)
    .map(({ epoch, from, to }) => {
      const place = placeOn(x, epoch);
      const words = `epoch ${epoch}: learning rate ${from.toExponential(1)} → ${to.toExponential(1)}`;
      return `<path class="drop" d="M${place} ${TOP}V${BOTTOM}"><title>${words}</title></path><path class="drop-mark" d="M${place} ${BOTTOM}l-4.5 -8h9z"><title>${words}</title></path>`;
    })
    .join("");
}
