import { evaluateClasses } from "@swar/training";
import { QUADRANTS } from "@swar/units";
import { describe, expect, it } from "vitest";
import { classTable } from "./class-table.ts";

const truth = Array.from({ length: 40 }, (_, i) => QUADRANTS[[0, 0, 1, 2, 3][i % 5]!]!);
const predicted = truth.map((name, i) => (i % 7 === 0 ? QUADRANTS[i % 4]! : name));

describe("classTable", () => {
  it("has each measure with its interval, the commonest quadrant beside it, and the counts", () => {
    const table = classTable(evaluateClasses(truth, predicted));
    expect(table).toMatchInlineSnapshot(`
      "40 held-out songs; 95 % intervals over 40 rows
                           model                    always Q1 happy, excited
      accuracy             0.875 [0.750, 0.975]     0.400
      macro-F1             0.869 [0.726, 0.964]     0.143

                           precision                recall                   F1
      Q1 happy, excited    0.933 [0.800, 1.000]     0.875 [0.667, 1.000]     0.903 [0.762, 1.000]
      Q2 angry, anxious    0.875 [0.571, 1.000]     0.875 [0.600, 1.000]     0.875 [0.625, 1.000]
      Q3 sad               0.875 [0.556, 1.000]     0.875 [0.571, 1.000]     0.875 [0.600, 1.000]
      Q4 calm              0.778 [0.499, 1.000]     0.875 [0.571, 1.000]     0.824 [0.533, 1.000]

      labelled ↓ said →          Q1      Q2      Q3      Q4     all
      Q1 happy, excited          14       1       0       1      16
      Q2 angry, anxious           0       7       0       1       8
      Q3 sad                      1       0       7       0       8
      Q4 calm                     0       0       1       7       8"
    `);
    expect(Math.max(...table.split("\n").map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it("leaves out intervals that there are not", () => {
    const table = classTable(evaluateClasses(["Q1", "Q2"], ["Q1", "Q1"], { groups: ["a", "a"] }), "songs");
    expect(table.split("\n").slice(0, 3)).toMatchInlineSnapshot(`
      [
        "2 songs; too few groups for intervals",
        "                     model                    always Q1 happy, excited",
        "accuracy             0.500                    0.500",
      ]
    `);
  });
});
