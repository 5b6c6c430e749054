/** A report of an evaluation for a person to read: one HTML page that asks nothing of any other host. */
import type { AffectEvaluation } from "../fit/metrics/affect-evaluation.ts";
import { drawnOf, pair, planeFigure, residualFigure, scatterFigure } from "./affect-figures.ts";
import { meaning } from "./meaning.ts";
import { htmlPage, paragraphs, section, wide } from "./page.ts";
import type { ReportPoint } from "./report-point.ts";
import { confusionTable } from "./tables/confusion-table.ts";
import { metricsTable } from "./tables/metrics-table.ts";
import { type Settings, settingsTable } from "./tables/settings-table.ts";
import { capitalised, counted } from "./text.ts";
import { countTile, tile, tileRow } from "./tiles.ts";

/** What a report is made from. */
export interface ReportContent {
  readonly title: string;
  readonly evaluation: AffectEvaluation;
  /** The clips behind `evaluation`, shape (n,): they are drawn, and nothing is computed from them. */
  readonly points: readonly ReportPoint[];
  /** Settings of the model by name. */
  readonly model: Settings;
  /** Paragraphs of plain text, such as which set was used and how it was split. */
  readonly notes: readonly string[];
}

/**
 * One self-contained HTML page on `evaluation`: table, drawings and plain words, without scripts or requests. All
 * text is escaped.
 * @see Russell (1980), A circumplex model of affect, for the plane; Lin (1989) for CCC.
 * @example evaluationReport({ title: "Mel model", evaluation, points, model: { epochs: 30 }, notes: [] })
 */
export function evaluationReport({ title, evaluation, points, model, notes }: ReportContent): string {
  const { quadrant, baseline } = evaluation;
  const drawn = drawnOf(points, "clip");
  const said = [
    ...meaning(evaluation),
    "The labels are what listeners perceive in the music. What one person feels may differ.",
  ];
  const parts = [
    `<p class="lead">How well the arousal and valence of ${counted(evaluation.count, "clip")} were predicted.</p>`,
    tileRow(affectTiles(evaluation, "clip")),
    section("Measures", wide(metricsTable(evaluation))),
    section("What the numbers mean", paragraphs(said)),
    section("On the plane of affect", planeFigure(drawn)),
    section(
      "Predicted over true",
      pair((axis) => scatterFigure(drawn, axis, baseline.point[axis])),
    ),
    section(
      "Errors",
      pair((axis) => residualFigure(points, axis, "clip")),
    ),
    section("Quadrants", quadrant ? confusionTable(quadrant.confusion) : ""),
    section("The model", Object.keys(model).length > 0 ? wide(settingsTable(model)) : ""),
    section("Notes", paragraphs(notes)),
  ];
  return htmlPage({ title, body: parts.join("\n") });
}

/** The headline numbers of `evaluation`, as tiles. */
export function affectTiles(
  { arousal, valence, quadrant, count, resampling }: AffectEvaluation,
  noun: string,
): string[] {
  const words = resampling.unit === "group" ? `in ${counted(resampling.count, "group")}` : "each drawn on its own";
  return [
    tile("Arousal R²", arousal.r2),
    tile("Valence R²", valence.r2),
    ...(quadrant ? [tile("Quadrant macro F1", quadrant.macroF1), tile("Quadrant accuracy", quadrant.accuracy)] : []),
    countTile(`${capitalised(noun)}s`, count, words),
  ];
}
