import type { AffectEvaluation, Estimate } from "@swar/training";

/** Held-out scores with 95 % intervals beside predict-the-mean, as lines of text. */
export function scoreTable(evaluation: AffectEvaluation): string {
  const { arousal, valence, baseline, quadrant, count, resampling } = evaluation;
  const rows: [string, Estimate, Estimate, Estimate, Estimate][] = (
    ["r2", "rmse", "mae", "mse", "pearson", "ccc"] as const
  ).map((name) => [LABELS[name], arousal[name], valence[name], baseline.arousal[name], baseline.valence[name]]);
  const lines = [
    `${count} held-out clips; 95 % intervals over ${resampling.count} ${resampling.unit === "group" ? "groups" : "clips"}; MSE ${number(evaluation.mse.value)}, MAE ${number(evaluation.mae.value)} over both axes`,
    cells(["", "arousal", "valence", "mean only: arousal", "valence"]),
    ...rows.map(([name, ...estimates]) =>
      cells([name, ...estimates.slice(0, 2).map(withInterval), ...estimates.slice(2).map(alone)]),
    ),
  ];
  if (quadrant) {
    const base = baseline.quadrant;
    lines.push(
      cells(["accuracy of 4", withInterval(quadrant.accuracy), "", base ? alone(base.accuracy) : "", ""]),
      cells(["macro-F1 of 4", withInterval(quadrant.macroF1), "", base ? alone(base.macroF1) : "", ""]),
      ...confusionLines(quadrant.confusion),
    );
  }
  return lines.join("\n");
}

const LABELS = { r2: "R²", rmse: "RMSE", mae: "MAE", mse: "MSE", pearson: "r", ccc: "CCC" } as const;
const WIDTHS = [15, 26, 26, 20, 8];

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
