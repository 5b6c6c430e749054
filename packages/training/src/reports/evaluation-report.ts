/** A report of an evaluation for a person to read: one HTML page that asks nothing of any other host. */
import { QUADRANTS } from "@swar/units";
import type { AffectEvaluation, Estimate } from "../fit/metrics/affect-evaluation.ts";
import { meaning } from "./meaning.ts";
import type { ReportPoint } from "./report-point.ts";
import { REPORT_STYLE } from "./report-style.ts";
import { affectPlane, MOST_LINES, QUADRANT_WORDS } from "./svg/affect-plane.ts";
import { marker } from "./svg/marker.ts";
import { predictedOverTrue } from "./svg/predicted-over-true.ts";
import { residualHistogram } from "./svg/residual-histogram.ts";
import { confusionTable } from "./tables/confusion-table.ts";
import { metricsTable } from "./tables/metrics-table.ts";
import { type Settings, settingsTable } from "./tables/settings-table.ts";
import { counted, escapeHtml, shownInterval, shownNumber } from "./text.ts";

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
  const heading = escapeHtml(title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${heading}</title>
<style>
${REPORT_STYLE}
</style>
</head>
<body>
<main>
<h1>${heading}</h1>
<p class="lead">How well the arousal and valence of ${counted(evaluation.count, "clip")} were predicted.</p>
${tiles(evaluation)}
${section("Measures", `<div class="wide">${metricsTable(evaluation)}</div>`)}
${section("What the numbers mean", paragraphs(meaning(evaluation)))}
${section("On the plane of affect", planeFigure(points))}
${section(
  "Predicted over true",
  pair((axis) => scatterFigure(points, evaluation, axis)),
)}
${section(
  "Errors",
  pair((axis) => residualFigure(points, axis)),
)}
${evaluation.quadrant ? section("Quadrants", confusionTable(evaluation.quadrant.confusion)) : ""}
${Object.keys(model).length > 0 ? section("The model", `<div class="wide">${settingsTable(model)}</div>`) : ""}
${notes.length > 0 ? section("Notes", paragraphs(notes)) : ""}
</main>
</body>
</html>
`;
}

type Axis = "arousal" | "valence";

function section(heading: string, content: string): string {
  return `<section>\n<h2>${heading}</h2>\n${content}\n</section>`;
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `<p>${escapeHtml(text)}</p>`).join("\n");
}

function tiles({ arousal, valence, quadrant, count, resampling }: AffectEvaluation): string {
  const groups = resampling.unit === "group" ? `in ${counted(resampling.count, "group")}` : "each drawn on its own";
  return `<dl class="tiles">
${tile("Arousal R²", arousal.r2)}
${tile("Valence R²", valence.r2)}
${quadrant ? tile("Quadrant macro F1", quadrant.macroF1) : ""}
${quadrant ? tile("Quadrant accuracy", quadrant.accuracy) : ""}
<div><dt>Clips</dt><dd><strong>${count.toLocaleString("en-GB")}</strong><small>${groups}</small></dd></div>
</dl>`;
}

function tile(name: string, { value, interval }: Estimate): string {
  const range = interval ? shownInterval(interval, 2) : "no interval";
  return `<div><dt>${name}</dt><dd><strong>${shownNumber(value, 2)}</strong><small>${range}</small></dd></div>`;
}

function pair(figure: (axis: Axis) => string): string {
  return `<div class="pair">\n${figure("arousal")}\n${figure("valence")}\n</div>`;
}

function planeFigure(points: readonly ReportPoint[]): string {
  const lines = points.length <= MOST_LINES ? ", joined by lines" : "";
  const entries = QUADRANTS.map((name) => {
    const swatch = `<svg viewBox="-6 -6 12 12" aria-hidden="true"><g class="mark ${name}">${marker(name, 0, 0)}</g></svg>`;
    return `<li>${swatch}truly ${name}, ${QUADRANT_WORDS[name]}</li>`;
  });
  return `<figure class="plane">
${affectPlane(points)}
<figcaption>Rings: where clips truly lie. Marks: where they were predicted${lines}.
<ul class="legend">${entries.join("")}</ul></figcaption>
</figure>`;
}

function scatterFigure(points: readonly ReportPoint[], { baseline }: AffectEvaluation, axis: Axis): string {
  return `<figure>
${predictedOverTrue({ axis, points, mean: baseline.point[axis] })}
<figcaption>${axis === "arousal" ? "Arousal" : "Valence"}. Dashed: perfect. Dotted: predict-the-mean.</figcaption>
</figure>`;
}

function residualFigure(points: readonly ReportPoint[], axis: Axis): string {
  return `<figure>
${residualHistogram(points, axis)}
<figcaption>${axis === "arousal" ? "Arousal" : "Valence"}. Right of 0: predicted too high. Dotted: the mean error.</figcaption>
</figure>`;
}
