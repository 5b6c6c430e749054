/** A report of training for a person to read: one HTML page that asks nothing of any other host. */
import { drawnOf, pair, planeFigure, residualFigure, scatterFigure } from "./affect-figures.ts";
import type { TrainingReportContent } from "./content/training-content.ts";
import { affectTiles } from "./evaluation-report.ts";
import { intervals, meaning } from "./meaning.ts";
import { htmlPage, paragraphs, section, wide } from "./page.ts";
import { classMetricsTable } from "./tables/class-metrics-table.ts";
import { comparisonTable } from "./tables/comparison-table.ts";
import { confusionTable } from "./tables/confusion-table.ts";
import { foldTable } from "./tables/fold-table.ts";
import { settingsTable } from "./tables/settings-table.ts";
import { escapeHtml } from "./text.ts";
import { countTile, tile, tileRow } from "./tiles.ts";
import { curves, dataSection, importances, measures, warningBox } from "./training-sections.ts";
import { TRAINING_STYLE } from "./training-style.ts";
import { trainingSummary } from "./training-summary.ts";

/**
 * One self-contained HTML page on a run of training: summary, warnings, learners compared, measures, curves, drawings,
 * importance of features, data and settings, without scripts or requests. What `content` lacks is left out; all text is
 * escaped; of many points a random part is drawn, and its caption says so.
 * @see Russell (1980), A circumplex model of affect, for the plane; Lin (1989) for CCC; Breiman (2001), Random forests,
 * for permutation importance.
 * @example trainingReport({ title: "Tables", warnings: ["The labels are a formula."] }).includes("<script") // false
 */
export function trainingReport(content: TrainingReportContent): string {
  const { title, warnings = [], noun = "clip", runs = [], folds = [], importance = [], comparison } = content;
  const { data, settings = {}, notes = [] } = content;
  const summary = trainingSummary(content);
  const parts = [
    warningBox(warnings),
    summary === "" ? "" : `<p class="lead">${escapeHtml(summary)}</p>`,
    tileRow(tiles(content, noun)),
    section("Learners compared", comparison && comparison.rows.length > 0 ? wide(comparisonTable(comparison)) : ""),
    ...affectSections(content, noun),
    ...classSections(content, noun),
    section("Learning curves", curves(runs)),
    section("Folds and repeats", folds.length > 0 ? wide(foldTable(folds, noun)) : ""),
    ...pointSections(content, noun),
    section("Importance of features", importances(importance)),
    section("Data", data ? dataSection(data, noun) : ""),
    section("Settings", Object.keys(settings).length > 0 ? wide(settingsTable(settings)) : ""),
    section("Notes", paragraphs(notes)),
  ];
  return htmlPage({ title, style: TRAINING_STYLE, body: parts.filter((part) => part !== "").join("\n") });
}

function tiles({ evaluation, classes }: TrainingReportContent, noun: string): string[] {
  return [
    ...(evaluation ? affectTiles(evaluation, noun) : []),
    ...(classes ? [tile("Macro F1", classes.macroF1), tile("Accuracy", classes.accuracy)] : []),
    ...(classes && !evaluation ? [countTile("Measured", classes.count, `${noun}s`)] : []),
  ];
}

function affectSections({ evaluation }: TrainingReportContent, noun: string): readonly string[] {
  if (evaluation === undefined) return [];
  const { quadrant } = evaluation;
  return [
    section("Measures", measures(evaluation, noun)),
    section("What the numbers mean", paragraphs(meaning(evaluation, noun))),
    section("Quadrants", quadrant ? confusionTable(quadrant.confusion, noun) : ""),
  ];
}

function classSections({ classes }: TrainingReportContent, noun: string): readonly string[] {
  if (classes === undefined) return [];
  return [
    section("Quadrants as classes", wide(classMetricsTable(classes, noun)) + paragraphs([intervals(classes, noun)])),
    section("Which quadrant was taken for which", confusionTable(classes.confusion, noun)),
  ];
}

function pointSections({ points = [], evaluation }: TrainingReportContent, noun: string): readonly string[] {
  if (points.length === 0 || evaluation === undefined) return [];
  const drawn = drawnOf(points, noun);
  const mean = evaluation.baseline.point;
  return [
    section("On the plane of affect", planeFigure(drawn)),
    section(
      "Predicted over true",
      pair((axis) => scatterFigure(drawn, axis, mean[axis])),
    ),
    section(
      "Errors",
      pair((axis) => residualFigure(points, axis, noun)),
    ),
  ];
}
