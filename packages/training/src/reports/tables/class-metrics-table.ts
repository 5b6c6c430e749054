/** How well each quadrant was told from the others. */
import type { Estimate } from "../../fit/metrics/affect-evaluation.ts";
import type { ClassEvaluation } from "../../fit/metrics/class-evaluation.ts";
import { QUADRANT_WORDS } from "../svg/affect-plane.ts";
import { escapeHtml, shownInterval, shownNumber } from "../text.ts";

/** Precision, recall and F1 of each quadrant, then accuracy and macro F1, as one HTML table; `noun` is what one row is. */
export function classMetricsTable({ perClass, accuracy, macroF1, baseline }: ClassEvaluation, noun: string): string {
  const rows = perClass.map(
    ({ quadrant, precision, recall, f1, support }) =>
      `<tr><th scope="row">${quadrant}<small>${QUADRANT_WORDS[quadrant]}</small></th>
${[precision, recall, f1].map(estimateCell).join("")}<td>${support.toLocaleString("en-GB")}</td></tr>`,
  );
  const overall = (name: string, words: string, model: Estimate, base: Estimate): string =>
    `<tr><th scope="row">${name}<small>${words}</small></th>${estimateCell(model)}
<td colspan="3" class="beside">saying ${baseline.quadrant} of every ${escapeHtml(noun)}: ${shownNumber(base.value, 3)}</td></tr>`;
  return `<table class="metrics">
<caption>Each measure with its 95&nbsp;% interval. Precision: of those said to be of a quadrant, the share that is. Recall: of those that are, the share that was found. F1 is the mean of both that the lower one rules</caption>
<thead>
<tr><td></td><th scope="col">precision</th><th scope="col">recall</th><th scope="col">F1</th><th scope="col">${escapeHtml(noun)}s</th></tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
<tbody>
${overall("Accuracy", "share that is right", accuracy, baseline.accuracy)}
${overall("Macro F1", "mean F1 of the quadrants", macroF1, baseline.macroF1)}
</tbody>
</table>`;
}

function estimateCell({ value, interval }: Estimate): string {
  const range = interval ? `<small>${shownInterval(interval, 3)}</small>` : "";
  return `<td><strong>${shownNumber(value, 3)}</strong>${range}</td>`;
}
