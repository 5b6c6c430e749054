/** The headline table: each measure of each axis with its interval, beside predict-the-mean. */
import type { AffectEvaluation, Estimate } from "../../fit/metrics/affect-evaluation.ts";
import type { AxisMetricName } from "../../fit/metrics/axis-metrics.ts";
import { shownInterval, shownNumber } from "../text.ts";

const ROWS: readonly { readonly key: AxisMetricName; readonly name: string; readonly words: string }[] = [
  { key: "r2", name: "R²", words: "share explained, higher is better" },
  { key: "ccc", name: "CCC", words: "agreement, higher is better" },
  { key: "pearson", name: "r", words: "correlation, higher is better" },
  { key: "rmse", name: "RMSE", words: "error, lower is better" },
  { key: "mae", name: "MAE", words: "mean distance, lower is better" },
  { key: "mse", name: "MSE", words: "squared error, lower is better" },
];

/** The measures of both axes as an HTML table. */
export function metricsTable(evaluation: AffectEvaluation): string {
  const { arousal, valence, baseline } = evaluation;
  const rows = ROWS.map(
    ({ key, name, words }) => `<tr><th scope="row">${name}<small>${words}</small></th>
<td>${estimateCell(arousal[key])}</td><td class="mean">${plain(baseline.arousal[key])}</td>
<td>${estimateCell(valence[key])}</td><td class="mean">${plain(baseline.valence[key])}</td></tr>`,
  );
  return `<table class="metrics">
<caption>Each measure with its 95&nbsp;% interval, beside predicting the mean for every clip</caption>
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

function estimateCell({ value, interval }: Estimate): string {
  const range = interval ? `<small>${shownInterval(interval, 3)}</small>` : "<small>no interval</small>";
  return `<strong>${shownNumber(value, 3)}</strong>${range}`;
}

function plain({ value }: Estimate): string {
  return shownNumber(value, 3);
}
