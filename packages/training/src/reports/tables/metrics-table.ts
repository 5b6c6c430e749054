/** The headline table: each measure of each axis with its interval, beside predict-the-mean. */
import type { AffectEvaluation, Estimate } from "../../fit/metrics/affect-evaluation.ts";
import type { AxisMetricName } from "../../fit/metrics/axis-metrics.ts";
import { escapeHtml, shownInterval, shownNumber } from "../text.ts";

interface Row {
  readonly key: AxisMetricName;
  readonly name: string;
  readonly words: string;
  readonly digits?: number;
}

const ROWS: readonly Row[] = [
  { key: "r2", name: "R²", words: "share explained, higher is better" },
  { key: "ccc", name: "CCC", words: "agreement, higher is better" },
  { key: "pearson", name: "r", words: "correlation, higher is better" },
  { key: "rmse", name: "RMSE", words: "error, lower is better" },
  { key: "mae", name: "MAE", words: "mean distance, lower is better" },
  { key: "mse", name: "MSE", words: "squared error, lower is better", digits: 4 },
];

/** The measures of both axes as an HTML table; `noun` is what one row is. */
export function metricsTable(evaluation: AffectEvaluation, noun = "clip"): string {
  const { arousal, valence, baseline } = evaluation;
  const rows = ROWS.map(
    ({ key, name, words, digits = 3 }) => `<tr><th scope="row">${name}<small>${words}</small></th>
<td>${estimateCell(arousal[key], digits)}</td><td class="mean">${plain(baseline.arousal[key], digits)}</td>
<td>${estimateCell(valence[key], digits)}</td><td class="mean">${plain(baseline.valence[key], digits)}</td></tr>`,
  );
  return `<table class="metrics">
<caption>Each measure with its 95&nbsp;% interval, beside predicting the mean for every ${escapeHtml(noun)}</caption>
<colgroup><col></colgroup><colgroup span="2"></colgroup><colgroup span="2"></colgroup>
<thead>
<tr><td rowspan="2"></td><th scope="colgroup" colspan="2">Arousal</th><th scope="colgroup" colspan="2">Valence</th></tr>
<tr><th scope="col">model</th><th scope="col">mean</th><th scope="col">model</th><th scope="col">mean</th></tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

function estimateCell({ value, interval }: Estimate, digits: number): string {
  const range = interval ? `<small>${shownInterval(interval, digits)}</small>` : "<small>no interval</small>";
  return `<strong>${shownNumber(value, digits)}</strong>${range}`;
}

function plain({ value }: Estimate, digits: number): string {
  return shownNumber(value, digits);
}
