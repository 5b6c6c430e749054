/** The frame of every drawing: axes, ticks, labels, and the words that a screen reader speaks. */
import { escapeHtml } from "../text.ts";
import { placeOn, type Scale } from "./scale.ts";

/** One axis of a figure. */
export interface FigureAxis {
  readonly label: string;
  readonly scale: Scale;
  /** What is written at which number. */
  readonly ticks: readonly (readonly [value: number, text: string])[];
  /** Whether a line runs through each tick; true unless said otherwise. */
  readonly grid?: boolean;
}

/** What a figure shows. */
export interface Figure {
  /** Unique in the page; letters, digits and hyphens. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly x: FigureAxis;
  readonly y: FigureAxis;
}

/** An `<svg>` with the axes of `figure` under `marks`, which is trusted SVG. */
export function svgFigure(figure: Figure, marks: string): string {
  const { id, title, description, width, height, x, y } = figure;
  return `<svg viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${escapeHtml(title)}</title>
<desc id="${id}-desc">${escapeHtml(description)}</desc>
${xAxis(x, y)}
${yAxis(x, y)}
${marks}
</svg>`;
}

function xAxis({ label, ticks, scale, grid = true }: FigureAxis, { scale: { range } }: FigureAxis): string {
  const bottom = range[0];
  const lines = (grid ? ticks : [])
    .map(([value]) => `<path d="M${placeOn(scale, value)} ${range[1]}V${bottom}"/>`)
    .join("");
  const texts = ticks.map(
    ([value, text]) => `<text x="${placeOn(scale, value)}" y="${bottom + 17}">${escapeHtml(text)}</text>`,
  );
  const middle = (scale.range[0] + scale.range[1]) / 2;
  return `<g class="grid">${lines}</g><g class="tick middle">${texts.join("")}</g>
<text class="axis middle" x="${middle}" y="${bottom + 36}">${escapeHtml(label)}</text>`;
}

function yAxis({ scale: { range } }: FigureAxis, { label, ticks, scale, grid = true }: FigureAxis): string {
  const left = range[0];
  const lines = (grid ? ticks : [])
    .map(([value]) => `<path d="M${left} ${placeOn(scale, value)}H${range[1]}"/>`)
    .join("");
  const texts = ticks.map(
    ([value, text]) => `<text x="${left - 8}" y="${placeOn(scale, value) + 4}">${escapeHtml(text)}</text>`,
  );
  const middle = (scale.range[0] + scale.range[1]) / 2;
  return `<g class="grid">${lines}</g><g class="tick end">${texts.join("")}</g>${label === "" ? "" : `\n<text class="axis middle" transform="translate(${left - 43} ${middle}) rotate(-90)">${escapeHtml(label)}</text>`}`;
}

/** The ticks of a scale of affect. */
export const UNIT_TICKS: FigureAxis["ticks"] = [0, 0.25, 0.5, 0.75, 1].map((value) => [value, String(value)]);
