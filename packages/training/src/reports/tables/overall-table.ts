/** The errors over both axes together. */
import type { AffectEvaluation, Estimate } from "../../fit/metrics/affect-evaluation.ts";
import { shownInterval, shownNumber } from "../text.ts";

/** MSE, RMSE and MAE over both axes as an HTML table, beside predict-the-mean. */
export function overallTable(evaluation: AffectEvaluation): string {
  const { baseline } = evaluation;
  const rows = [
    row("RMSE", rooted(evaluation.mse), rooted(baseline.mse), 3),
    row("MAE", evaluation.mae, baseline.mae, 3),
    row("MSE", evaluation.mse, baseline.mse, 4),
  ];
  return `<table class="overall">
<caption>Both axes together</caption>
<thead>
<tr><td></td><th scope="col">model</th><th scope="col">mean</th></tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** A root grows with its number, so the ends of the interval are the roots of its ends. */
function rooted({ value, interval }: Estimate): Estimate {
  return { value: Math.sqrt(value), interval: interval && [Math.sqrt(interval[0]), Math.sqrt(interval[1])] };
}

function row(name: string, { value, interval }: Estimate, base: Estimate, digits: number): string {
  const range = interval ? `<small>${shownInterval(interval, digits)}</small>` : "";
  return `<tr><th scope="row">${name}</th><td><strong>${shownNumber(value, digits)}</strong>${range}</td><td>${shownNumber(base.value, digits)}</td></tr>`;
}
