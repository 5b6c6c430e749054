/** Labels over time from a table with a row a moment. */
import type { LabelCurve, StaticLabels } from "./labelled-set.ts";
import { type LabelColumns, labelsIn } from "./set-item.ts";
import type { SetRow } from "./set-table.ts";

/** The curve of one item's `rows` in order of time; nothing where no row has a time and both labels. */
export function momentsCurve(
  rows: readonly SetRow[],
  { time, skip, ...columns }: LabelColumns & { readonly time: string; readonly skip: number },
): LabelCurve | undefined {
  const moments = rows
    .map((row) => ({ at: row.number(time, [0, Infinity]), labels: labelsIn(row, columns) }))
    .filter((moment): moment is { at: number; labels: StaticLabels } => !Object.values(moment).includes(undefined))
    .toSorted((a, b) => a.at - b.at);
  if (moments.length === 0) return undefined;
  return {
    times: moments.map(({ at }) => at),
    arousal: moments.map(({ labels }) => labels.arousal),
    valence: moments.map(({ labels }) => labels.valence),
    scale: columns.scale,
    skip,
  };
}
