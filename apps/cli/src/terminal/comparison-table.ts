/** Learners beside each other, as lines of text. */
import { bestMean, type ComparedMeasure, type Comparison, type ComparisonRow, type Spread } from "@swar/training";

/** How wide a line may be, in characters. */
const WIDTH = 100;
const LONGEST_NAME = 24;
const GAP = 3;

/**
 * `comparison` as an aligned table of at most 100 columns: mean ± standard deviation and 95 % interval of each measure,
 * the best marked by `*`; measures that do not fit beside each other stand below. What was chosen follows, a learner a line.
 */
export function comparisonTable({ measures, rows, caption }: Comparison): string {
  const names = ["", ...rows.map(({ name }) => shortened(name))];
  const nameWidth = Math.max(...names.map((name) => name.length)) + GAP;
  const columns = measures.map((measure) => column(measure, rows));
  const blocks = blocksOf(columns, WIDTH - nameWidth).map((block) =>
    names.map((name, i) => `${name.padEnd(nameWidth)}${block.map((cells) => cells[i]).join("")}`.trimEnd()).join("\n"),
  );
  const chosen = rows.flatMap(({ name, chosen: what }) => (what === undefined ? [] : wrapped(`${name}: ${what}`)));
  return [
    ...(caption === undefined ? [] : wrapped(caption)),
    blocks.join("\n\n"),
    "* best",
    ...(chosen.length > 0 ? ["", "chosen", ...chosen.map((line) => `  ${line}`)] : []),
  ].join("\n");
}

/** Heading and cells of one measure, all of one width. */
function column(measure: ComparedMeasure, rows: readonly ComparisonRow[]): readonly string[] {
  const best = bestMean(measure, rows);
  const texts = rows.map(({ scores }) => cell(scores[measure.key], best));
  const cells = [`${measure.label}${measure.better === "lower" ? " (lower is better)" : ""}`, ...texts];
  const width = Math.max(...cells.map((text) => text.length)) + GAP;
  return cells.map((text) => text.padEnd(width));
}

function cell(spread: Spread | undefined, best: number | undefined): string {
  if (spread === undefined) return "–";
  const { mean, sd, interval } = spread;
  const parts = [
    number(mean),
    ...(sd === null ? [] : [`± ${sd.toFixed(3)}`]),
    ...(interval ? [`[${interval.map(number).join(", ")}]`] : []),
    ...(mean === best ? ["*"] : []),
  ];
  return parts.join(" ");
}

/** With room for a sign, so that decimals stand below each other. */
function number(value: number): string {
  return value.toFixed(3).padStart(6);
}

function blocksOf(columns: readonly (readonly string[])[], room: number): (readonly string[])[][] {
  const blocks: (readonly string[])[][] = [];
  let left = 0;
  for (const cells of columns) {
    const width = cells[0]!.length;
    const last = blocks.at(-1);
    if (last && width - GAP <= left) last.push(cells);
    else blocks.push([cells]);
    left = (blocks.at(-1) === last ? left : room) - width;
  }
  return blocks;
}

function shortened(name: string): string {
  return name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME - 1)}…`;
}

/** `text` in lines that leave room for an indent. */
function wrapped(text: string): string[] {
  const lines = [""];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1)!;
    if (line === "") lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH - 2) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines;
}
