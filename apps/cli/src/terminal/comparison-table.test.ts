import { AFFECT_MEASURES, type Comparison } from "@swar/training";
import { describe, expect, it } from "vitest";
import { comparisonTable } from "./comparison-table.ts";

const COMPARISON: Comparison = {
  measures: AFFECT_MEASURES,
  caption: "R² over 10 repeats",
  rows: [
    {
      name: "mean",
      scores: {
        arousal: { mean: -0.002, sd: 0.003, interval: [-0.01, 0.004] },
        valence: { mean: -0.004, sd: 0.004, interval: [-0.011, 0.002] },
      },
    },
    {
      name: "ridge",
      scores: {
        arousal: { mean: 0.612, sd: 0.012, interval: [0.572, 0.652] },
        valence: { mean: 0.402, sd: 0.014, interval: [0.362, 0.442] },
      },
      chosen: "penalty 10",
    },
    { name: "BiLSTM", scores: { arousal: { mean: 0.64, sd: null } }, chosen: "96 and 48 units" },
  ],
};

const widest = (table: string): number => Math.max(...table.split("\n").map((line) => line.length));

describe("comparisonTable", () => {
  it("aligns mean, deviation and interval, marks the best, and says what was chosen", () => {
    expect(comparisonTable(COMPARISON)).toMatchInlineSnapshot(`
      "R² over 10 repeats
               arousal R²                        valence R²
      mean     -0.002 ± 0.003 [-0.010,  0.004]   -0.004 ± 0.004 [-0.011,  0.002]
      ridge     0.612 ± 0.012 [ 0.572,  0.652]    0.402 ± 0.014 [ 0.362,  0.442] *
      BiLSTM    0.640 *                          –
      * best

      chosen
        ridge: penalty 10
        BiLSTM: 96 and 48 units"
    `);
  });

  it("stays within 100 columns, however many measures and however long the names", () => {
    const keys = ["r2", "rmse", "mae", "ccc", "pearson"];
    const spread = { mean: 0.5, sd: 0.01, interval: [0.4, 0.6] as const };
    const table = comparisonTable({
      measures: keys.map((key) => ({ key, label: key, better: key === "rmse" ? "lower" : "higher" })),
      rows: [
        {
          name: "a learner with a name that does not end",
          scores: Object.fromEntries(keys.map((key) => [key, spread])),
          chosen: "word ".repeat(60),
        },
      ],
    });
    expect(widest(table)).toBeLessThanOrEqual(100);
    expect(keys.every((key) => table.includes(key))).toBe(true);
    expect(table).toContain("a learner with a name t…");
    expect(table).toContain("rmse (lower is better)");
  });
});
