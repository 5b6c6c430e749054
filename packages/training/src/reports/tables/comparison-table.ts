/** Learners beside each other. */
import { bestMean, type ComparedMeasure, type Comparison, type ComparisonRow } from "../content/comparison.ts";
import type { Spread } from "../content/spread.ts";
import { escapeHtml, shownInterval, shownNumber } from "../text.ts";

/** `comparison`, of at least one row, as an HTML table; the best of each measure is marked by a star. */
export function comparisonTable({ measures, rows, caption }: Comparison): string {
  const chosen = rows.some((row) => row.chosen !== undefined);
  const best = measures.map((measure) => bestMean(measure, rows));
  const body = rows.map((row) => {
    const cells = measures.map(({ key }, i) => cell(row.scores[key], best[i])).join("");
    return `<tr><th scope="row">${escapeHtml(row.name)}</th>${cells}${chosen ? choice(row) : ""}</tr>`;
  });
  return `<table class="comparison">
<caption>${escapeHtml(caption ?? "Mean ± standard deviation, with 95 % intervals below")}. ★ marks the best of a column</caption>
<thead>
<tr><th scope="col" class="name">learner</th>${measures.map(head).join("")}${chosen ? '<th scope="col" class="chosen">chosen</th>' : ""}</tr>
</thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

function head({ label, better }: ComparedMeasure): string {
  return `<th scope="col">${escapeHtml(label)}<small>${better} is better</small></th>`;
}

function cell(spread: Spread | undefined, best: number | undefined): string {
  if (spread === undefined) return "<td>–</td>";
  const { mean, sd, interval } = spread;
  const around = sd === null ? "" : ` ± ${shownNumber(sd, 3)}`;
  const range = interval ? `<small>${shownInterval(interval, 3)}</small>` : "";
  if (mean !== best) return `<td>${shownNumber(mean, 3)}${around}${range}</td>`;
  return `<td class="best"><span aria-label="best">★</span> <strong>${shownNumber(mean, 3)}</strong>${around}${range}</td>`;
}

function choice({ chosen = "" }: ComparisonRow): string {
  return `<td class="chosen">${escapeHtml(chosen)}</td>`;
}
