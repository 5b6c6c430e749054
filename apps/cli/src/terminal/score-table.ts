import type { AffectEvaluation, Estimate } from "@swar/training";

/**
 * Scores with 95 % intervals beside predict-the-mean, as lines of text.
 * @param what the clips that were measured
 */
export function scoreTable(evaluation: AffectEvaluation, what = "held-out clips"): string {
  const { arousal, valence, baseline, quadrant, count, resampling, mse, mae } = evaluation;
  const lines = [
    `${count} ${what}; ${intervalsOver(resampling)}`,
    cells(["", "arousal", "valence", "mean only (a, v)"]),
    ...MEASURES.map(([name, label]) =>
      cells([
        label,
        withInterval(arousal[name]),
        withInterval(valence[name]),
        `${alone(baseline.arousal[name])}, ${alone(baseline.valence[name])}`,
      ]),
    ),
    cells(["both axes", `MSE ${alone(mse)}, MAE ${alone(mae)}`]),
  ];
  if (quadrant) {
    const base = baseline.quadrant;
    lines.push(
      cells(["accuracy", withInterval(quadrant.accuracy), "of 4 quadrants", base ? alone(base.accuracy) : ""]),
      cells(["macro-F1", withInterval(quadrant.macroF1), "of 4 quadrants", base ? alone(base.macroF1) : ""]),
      ...confusionLines(quadrant.confusion),
    );
  }
  return lines.join("\n");
}

function intervalsOver({ unit, count }: AffectEvaluation["resampling"]): string {
  const units = unit === "group" ? "groups" : "clips";
  return count < 2 ? `too few ${units} for intervals` : `95 % intervals over ${count} ${units}`;
}

const MEASURES = [
  ["r2", "R²"],
  ["rmse", "RMSE"],
  ["mae", "MAE"],
  ["mse", "MSE"],
  ["pearson", "r"],
  ["ccc", "CCC"],
] as const;
const WIDTHS = [11, 25, 25, 16];

function cells(texts: readonly string[]): string {
  return texts
    .map((text, i) => text.padEnd(WIDTHS[i] ?? 0))
    .join("")
    .trimEnd();
}

function number(x: number): string {
  return x.toFixed(3);
}

function alone({ value }: Estimate): string {
  return number(value);
}

function withInterval({ value, interval }: Estimate): string {
  return interval ? `${number(value)} [${number(interval[0])}, ${number(interval[1])}]` : number(value);
}

function confusionLines(confusion: readonly (readonly number[])[]): string[] {
  const names = ["Q1", "Q2", "Q3", "Q4"];
  return [
    `${"labelled ↓ heard →".padEnd(20)}${names.map((name) => name.padStart(6)).join("")}`,
    ...confusion.map(
      (counts, i) => `${(names[i] ?? "").padEnd(20)}${counts.map((n) => String(n).padStart(6)).join("")}`,
    ),
  ];
}
