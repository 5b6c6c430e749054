import { evaluateAffect } from "@swar/training";
import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { scoreTable } from "./score-table.ts";

const truth = matrix(4, 2, Float32Array.of(0.9, 0.8, 0.7, 0.2, 0.2, 0.1, 0.3, 0.6));
const predicted = matrix(4, 2, Float32Array.of(0.8, 0.7, 0.6, 0.4, 0.3, 0.3, 0.6, 0.6));
const baseline = { arousal: 0.5, valence: 0.5 };

describe("scoreTable", () => {
  it("has each measure with its interval beside predict-the-mean, and fits into 80 columns", () => {
    const evaluation = evaluateAffect({ truth, predicted, baseline, quadrant: ["Q1", "Q2", "Q3", "Q4"] });
    const table = scoreTable(evaluation, "clips");
    expect(table).toMatchInlineSnapshot(`
      "4 clips; 95 % intervals over 4 clips
                 arousal                  valence                  mean only (a, v)
      R²         0.634 [-19.000, 0.895]   0.725 [-15.000, 0.817]   -0.008, -0.069
      RMSE       0.173 [0.100, 0.265]     0.150 [0.071, 0.200]     0.287, 0.296
      MAE        0.150 [0.100, 0.250]     0.125 [0.050, 0.200]     0.275, 0.275
      MSE        0.030 [0.010, 0.070]     0.023 [0.005, 0.040]     0.082, 0.088
      r          0.844 [0.000, 1.000]     0.995 [0.986, 1.000]     0.000, 0.000
      CCC        0.742 [0.000, 0.929]     0.800 [0.086, 0.862]     0.000, 0.000
      both axes  MSE 0.026, MAE 0.137
      accuracy   0.750 [0.250, 1.000]     of 4 quadrants           0.250
      macro-F1   0.667 [0.333, 1.000]     of 4 quadrants           0.100
      labelled ↓ heard →      Q1    Q2    Q3    Q4
      Q1                       1     0     0     0
      Q2                       0     1     0     0
      Q3                       0     0     1     0
      Q4                       1     0     0     0"
    `);
    expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(80);
  });

  it("says what was measured, and leaves out intervals that there are not", () => {
    const table = scoreTable(evaluateAffect({ truth, predicted, baseline, groups: ["a", "a", "a", "a"] }));
    expect(table.split("\n").slice(0, 3)).toMatchInlineSnapshot(`
      [
        "4 held-out clips; too few groups for intervals",
        "           arousal                  valence                  mean only (a, v)",
        "R²         0.634                    0.725                    -0.008, -0.069",
      ]
    `);
  });
});
