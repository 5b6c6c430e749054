/** The sections of a report of training that need more than one table or drawing. */
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import type { DataSummary } from "./content/data-summary.ts";
import type { TargetImportance, TrainingRun } from "./content/training-content.ts";
import { paragraphs, wide } from "./page.ts";
import { mainRun, rateDrops } from "./svg/course.ts";
import { distributionBars } from "./svg/distribution-bars.ts";
import { drawnFeatures, importanceBars } from "./svg/importance-bars.ts";
import { learningCurves, lossCeiling } from "./svg/learning-curves.ts";
import { featuresTable, quadrantsTable, rowsTable } from "./tables/data-tables.ts";
import { metricsTable } from "./tables/metrics-table.ts";
import { overallTable } from "./tables/overall-table.ts";
import { runTable } from "./tables/run-table.ts";
import { capitalised, counted, escapeHtml, shownNumber } from "./text.ts";

/** What makes the scores say less than they seem to, in a box; nothing where there is nothing to warn of. */
export function warningBox(warnings: readonly string[]): string {
  if (warnings.length === 0) return "";
  const items = warnings.map((text) => `<li>${escapeHtml(text)}</li>`).join("");
  return `<div class="warning" role="note"><strong>⚠ Read this before the numbers</strong><ul>${items}</ul></div>`;
}

/** The measures of each axis, and of both together. */
export function measures(evaluation: AffectEvaluation, noun: string): string {
  return wide(metricsTable(evaluation, noun)) + wide(overallTable(evaluation));
}

/** Curves and a table of the runs that have at least one epoch; nothing where none has. */
export function curves(all: readonly TrainingRun[]): string {
  const runs = all.filter(({ history }) => history.length > 0);
  const main = mainRun(runs);
  if (main === undefined) return "";
  return `<figure class="curves">
${learningCurves(runs)}
<figcaption>${escapeHtml(curvesCaption(runs, main))}
<ul class="legend"><li>${swatch("validation")}validation loss</li><li>${swatch("training")}training loss</li></ul></figcaption>
</figure>
${wide(runTable(runs))}`;
}

function curvesCaption(runs: readonly TrainingRun[], main: TrainingRun): string {
  const others = runs.length - 1;
  const ceiling = lossCeiling(runs);
  const cut = runs.some(({ history }) => history.some((line) => Math.max(line.loss, line.validationLoss) > ceiling));
  return [
    others === 0 ? "" : `Strong: ${main.name}. Faint: ${counted(others, "other run")}.`,
    "Ring: the epoch with the least validation loss.",
    rateDrops(main.history).length === 0 ? "" : "Triangles: the learning rate was lowered.",
    cut ? `Losses above ${shownNumber(ceiling, 3)} are drawn at the upper edge.` : "",
    "The training loss is taken with dropout and while weights change, and may be another measure than the validation loss.",
  ]
    .filter((text) => text !== "")
    .join(" ");
}

function swatch(kind: "training" | "validation"): string {
  return `<svg class="line" viewBox="0 -6 30 12" aria-hidden="true"><g class="curve"><path class="${kind}" d="M2 0H28"/></g></svg>`;
}

/** Bars of the features' importance, one drawing a target; nothing where there are none. */
export function importances(all: readonly TargetImportance[]): string {
  const some = all.filter(({ features }) => features.length > 0);
  if (some.length === 0) return "";
  const figures = some.map((importance, i) => {
    const hidden = importance.features.length - drawnFeatures(importance).length;
    const more = hidden === 0 ? "" : ` ${counted(hidden, "less important feature")} not drawn.`;
    return `<figure class="importance">
${importanceBars(importance, `importance-${i}`)}
<figcaption>${escapeHtml(capitalised(importance.target))}. Whiskers: one standard deviation over shufflings.${more}</figcaption>
</figure>`;
  });
  const words =
    "How much worse the predictions become when the values of one feature are shuffled among held-out rows. Features that say the same share their importance, so that each of them may seem to matter little.";
  return `${paragraphs([words])}\n<div class="pair">\n${figures.join("\n")}\n</div>`;
}

/** Rows, groups, labels and features of `data`. */
export function dataSection(data: DataSummary, noun: string): string {
  const { source, groups, missing, labels = [], features = [] } = data;
  const kept =
    groups &&
    `${counted(groups.count, "group")} by ${groups.column}; the largest has ${counted(groups.largest, noun)}.`;
  const words = [source && `From ${source}.`, kept, missing]
    .filter((text) => text !== undefined && text !== "")
    .join(" ");
  const figures = labels.map((label, i) => `<figure>\n${distributionBars(label, `label-${i}`, noun)}\n</figure>`);
  return [
    words === "" ? "" : paragraphs([words]),
    `<div class="side">${rowsTable(data)}${quadrantsTable(data)}</div>`,
    figures.length === 0 ? "" : `<div class="pair spread">\n${figures.join("\n")}\n</div>`,
    wide(featuresTable(features)),
  ]
    .filter((text) => text !== "")
    .join("\n");
}
