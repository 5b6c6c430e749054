/** The data of a run in tables. */
import { QUADRANTS } from "@swar/units";
import type { DataSummary, FeatureSummary } from "../content/data-summary.ts";
import { QUADRANT_WORDS } from "../svg/affect-plane.ts";
import { escapeHtml } from "../text.ts";

const count = (value: number): string => value.toLocaleString("en-GB");

/** Rows found, left out and used, and the sides of the split, as an HTML table. */
export function rowsTable({ rows, used, leftOut, parts = [] }: DataSummary): string {
  const row = (name: string, value: number, kind = "", words = ""): string =>
    `<tr${kind}><th scope="row">${escapeHtml(name)}</th><td>${count(value)}</td><td>${words}</td></tr>`;
  const sides = parts.map((part) =>
    row(part.name, part.rows, "", part.groups === undefined ? "" : `in ${count(part.groups)} groups`),
  );
  return `<table class="dense">
<caption>Rows</caption>
<tbody>
${row("found", rows)}
${leftOut.map((each) => row(`left out: ${each.reason}`, each.count)).join("\n")}
${row("used", used, ' class="total"')}
${sides.join("\n")}
</tbody>
</table>`;
}

/** How many rows lie in each quadrant, as an HTML table; nothing where that is not known. */
export function quadrantsTable({ quadrants }: DataSummary): string {
  if (quadrants === undefined) return "";
  const total = QUADRANTS.reduce((sum, name) => sum + (quadrants[name] ?? 0), 0);
  const rows = QUADRANTS.map((name) => {
    const here = quadrants[name] ?? 0;
    const share = total === 0 ? 0 : Math.round((100 * here) / total);
    return `<tr><th scope="row">${name}, ${QUADRANT_WORDS[name]}</th><td>${count(here)}</td><td>${share}&nbsp;%</td></tr>`;
  });
  return `<table class="dense">
<caption>Quadrants, by the labels</caption>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** Mean, spread and range of each feature, as an HTML table; nothing without features. */
export function featuresTable(features: readonly FeatureSummary[]): string {
  if (features.length === 0) return "";
  const rows = features.map(
    ({ name, mean, sd, least, greatest, missing }) =>
      `<tr><th scope="row">${escapeHtml(name)}</th>${[mean, sd, least, greatest].map((value) => `<td>${figures(value)}</td>`).join("")}<td>${count(missing)}</td></tr>`,
  );
  return `<table class="dense">
<caption>Features, before they are scaled</caption>
<thead>
<tr><td></td><th scope="col">mean</th><th scope="col">SD</th><th scope="col">least</th><th scope="col">greatest</th><th scope="col">missing</th></tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}

/** A number of any size in four figures. */
function figures(value: number): string {
  if (!Number.isFinite(value)) return "–";
  const size = Math.abs(value);
  const plain = size === 0 || (size >= 0.001 && size < 1e6);
  const text = plain
    ? Number(value.toPrecision(4)).toLocaleString("en-GB", { maximumFractionDigits: 6 })
    : value.toExponential(2);
  return text.replaceAll("-", "−");
}
