/** Which quadrant was taken for which. */
import { QUADRANTS } from "@swar/units";
import type { Confusion } from "../../fit/metrics/confusion.ts";
import { QUADRANT_WORDS } from "../svg/affect-plane.ts";
import { capitalised, escapeHtml } from "../text.ts";

/**
 * The counts of `confusion`, shape (4, 4), as an HTML table; the shade of a cell is its share of the row. `noun` is what
 * one row is.
 */
export function confusionTable(confusion: Confusion, noun = "clip"): string {
  const head = QUADRANTS.map((name) => `<th scope="col">${name}<small>${QUADRANT_WORDS[name]}</small></th>`).join("");
  const body = QUADRANTS.map((name, t) => {
    const row = confusion[t] ?? [];
    const total = row.reduce((sum, count) => sum + count, 0);
    const cells = row.map((count, p) => cell(count, total, t === p)).join("");
    return `<tr><th scope="row">${name}<small>${QUADRANT_WORDS[name]}</small></th>${cells}</tr>`;
  });
  return `<table class="confusion">
<caption>${escapeHtml(capitalised(noun))}s by true quadrant (rows) and predicted quadrant (columns), with shares of each row</caption>
<thead>
<tr><td rowspan="2"></td><th scope="colgroup" colspan="4">predicted</th></tr>
<tr>${head}</tr>
</thead>
<tbody>
${body.join("\n")}
</tbody>
</table>`;
}

function cell(count: number, total: number, right: boolean): string {
  const share = total === 0 ? 0 : count / total;
  const classes = `heat-${Math.round(share * 10)}${right ? " right" : ""}`;
  return `<td class="${classes}"><strong>${count.toLocaleString("en-GB")}</strong><small>${Math.round(share * 100)}&nbsp;%</small></td>`;
}
