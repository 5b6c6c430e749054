import { dot, ruleX, ruleY, type PlotOptions } from "@observablehq/plot";
import { useCallback } from "react";
import type { TrainingResultView } from "../../../api/api-types.ts";
import { sayScore } from "../say-score.ts";
import { PlotFigure } from "./PlotFigure.tsx";
import { shortNumber } from "./short-number.ts";

/** Methods side by side. */
export type Comparison = NonNullable<TrainingResultView["comparison"]>;

/** One measure of all methods: a point each, with the interval in which it may as well lie. */
export function ComparisonChart({
  comparison,
  measure,
}: {
  readonly comparison: Comparison;
  readonly measure: Comparison["measures"][number];
}) {
  const draw = useCallback((width: number) => intervals(comparison, measure.key, width), [comparison, measure.key]);
  const said = comparison.rows.flatMap(({ name, scores }) => {
    const score = scores[measure.key];
    return score ? [`${name} ${sayScore(score.mean)}`] : [];
  });
  return (
    <PlotFigure label={`${measure.label} of each method: ${said.join(", ")}.`} draw={draw}>
      <figcaption className="lab-soft">
        {measure.label}, {measure.better} is better
      </figcaption>
    </PlotFigure>
  );
}

function intervals({ rows }: Comparison, key: string, width: number): PlotOptions {
  const shown = rows.flatMap(({ name, scores }) => {
    const score = scores[key];
    if (!score) return [];
    const [low, high] = score.interval ?? [score.mean, score.mean];
    return [{ name, mean: score.mean, low, high }];
  });
  return {
    height: 44 + shown.length * 26,
    marginLeft: 128,
    marginRight: 16,
    marginTop: 6,
    x: {
      label: null,
      grid: true,
      nice: true,
      ticks: Math.max(2, Math.floor((width - 144) / 70)),
      tickFormat: shortNumber,
    },
    y: { type: "band", label: null, domain: shown.map(({ name }) => name), tickSize: 0, padding: 0.4 },
    marks: [
      ruleX([0], { stroke: "var(--line-strong)" }),
      ruleY(shown, { x1: "low", x2: "high", y: "name", stroke: "var(--ink-soft)", strokeWidth: 2 }),
      dot(shown, { x: "mean", y: "name", r: 4.5, fill: "var(--ink)", stroke: "var(--surface)", strokeWidth: 1.5 }),
    ],
  };
}
