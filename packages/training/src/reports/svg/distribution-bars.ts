/** How the values of a label are spread. */
import type { Distribution } from "../content/data-summary.ts";
import { counted, escapeHtml, shortCount, shownNumber } from "../text.ts";
import { svgFigure } from "./figure.ts";
import { placeOn, roundTicks, type Scale, ticksBetween } from "./scale.ts";

const TOP = 10;
const BOTTOM = 150;

/** A histogram as SVG; `id` is unique in the page, `noun` what is counted, and there is at least one bin. */
export function distributionBars({ name, start, width, counts }: Distribution, id: string, noun: string): string {
  const highest = Math.max(1, ...counts);
  const end = start + width * counts.length;
  const x: Scale = { domain: [start, end], range: [60, 384] };
  const y: Scale = { domain: [0, highest * 1.06], range: [BOTTOM, TOP] };
  const total = counts.reduce((sum, count) => sum + count, 0);
  const figure = {
    id,
    title: `How ${name} is spread`,
    description: `${counted(total, noun)} from ${shown(start)} to ${shown(end)} in steps of ${shown(width)}.`,
    width: 400,
    height: 200,
    x: { label: name, scale: x, ticks: ticksBetween(start, end, 6).map((v) => [v, shown(v)] as const) },
    y: {
      label: `${noun}s`,
      scale: y,
      ticks: roundTicks(highest, 4)
        .filter(Number.isInteger)
        .map((v) => [v, shortCount(v)] as const),
    },
  };
  const bars = counts.map((count, i) =>
    bar(x, y, [start + i * width, start + (i + 1) * width], counted(count, noun), count),
  );
  return svgFigure(figure, `<g class="bar">${bars.join("")}</g>`);
}

function bar(x: Scale, y: Scale, [from, to]: readonly [number, number], words: string, count: number): string {
  if (count === 0) return "";
  const outline = `M${placeOn(x, from) + 0.5} ${BOTTOM}V${placeOn(y, count)}H${placeOn(x, to) - 0.5}V${BOTTOM}z`;
  return `<path d="${outline}"><title>${shown(from)} to ${shown(to)}: ${escapeHtml(words)}</title></path>`;
}

function shown(value: number): string {
  return String(Number(shownNumber(value, 3).replace("−", "-"))).replace("-", "−");
}
