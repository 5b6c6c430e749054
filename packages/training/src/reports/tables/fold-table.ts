/** What each fold or repeat reached, and how far they lie apart. */
import type { AxisMetricName } from "../../fit/metrics/axis-metrics.ts";
import { spreadOf } from "../content/spread.ts";
import type { FoldScores } from "../content/training-content.ts";
import { escapeHtml, shownNumber } from "../text.ts";

interface Column {
  readonly group: string;
  readonly label: string;
  readonly digits: number;
  readonly of: (fold: FoldScores) => number | undefined;
}

const AXIS_MEASURES: readonly (readonly [key: AxisMetricName, label: string, digits: number])[] = [
  ["r2", "R²", 3],
  ["ccc", "CCC", 3],
  ["pearson", "r", 3],
  ["rmse", "RMSE", 3],
  ["mae", "MAE", 3],
  ["mse", "MSE", 4],
];

const COLUMNS: readonly Column[] = [
  ...AXIS_MEASURES.map(([key, label, digits]): Column => ({
    group: "Arousal",
    label,
    digits,
    of: ({ arousal }) => arousal?.[key],
  })),
  ...AXIS_MEASURES.map(([key, label, digits]): Column => ({
    group: "Valence",
    label,
    digits,
    of: ({ valence }) => valence?.[key],
  })),
  { group: "Quadrant", label: "accuracy", digits: 3, of: ({ accuracy }) => accuracy },
  { group: "Quadrant", label: "macro F1", digits: 3, of: ({ macroF1 }) => macroF1 },
];

/** `folds`, shape (n,), n ≥ 1, as an HTML table with their mean and standard deviation; `noun` is what one row is. */
export function foldTable(folds: readonly FoldScores[], noun: string): string {
  const columns = COLUMNS.filter(({ of }) => folds.some((fold) => of(fold) !== undefined));
  const rows = folds.map(
    (fold) =>
      `<tr><th scope="row">${escapeHtml(fold.name)}</th><td>${fold.count.toLocaleString("en-GB")}</td>${columns.map(({ of, digits }) => cell(of(fold), digits)).join("")}</tr>`,
  );
  return `<table class="dense">
<caption>Each measured on held-out ${escapeHtml(noun)}s of its own</caption>
<thead>
<tr><td></td><td></td>${groupHeads(columns)}</tr>
<tr><td></td><th scope="col">${escapeHtml(noun)}s</th>${columns.map(({ label }) => `<th scope="col">${label}</th>`).join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
${folds.length > 1 ? spreads(folds, columns) : ""}
</table>`;
}

function groupHeads(columns: readonly Column[]): string {
  const groups = Map.groupBy(columns, ({ group }) => group);
  return [...groups].map(([name, { length }]) => `<th scope="colgroup" colspan="${length}">${name}</th>`).join("");
}

function spreads(folds: readonly FoldScores[], columns: readonly Column[]): string {
  const found = columns.map(({ of }) => spreadOf(folds.flatMap((fold) => of(fold) ?? [])));
  return `<tfoot>
<tr><th scope="row">mean</th><td></td>${found.map(({ mean }, i) => cell(mean, columns[i]!.digits)).join("")}</tr>
<tr><th scope="row">± SD</th><td></td>${found.map(({ sd }, i) => cell(sd ?? undefined, columns[i]!.digits)).join("")}</tr>
</tfoot>`;
}

function cell(value: number | undefined, digits: number): string {
  return `<td>${value === undefined ? "–" : shownNumber(value, digits)}</td>`;
}
