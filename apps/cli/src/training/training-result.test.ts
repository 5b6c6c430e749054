import type { TrainingReportContent } from "@swar/training";
import { describe, expect, it } from "vitest";
import { trainingResult } from "./training-result.ts";

const content = (change: Partial<TrainingReportContent>): TrainingReportContent => ({ title: "a", ...change });

describe("trainingResult", () => {
  it("takes points evenly where there are more than a page can draw", () => {
    const points = Array.from({ length: 12_000 }, (_, i) => {
      const at = { arousal: i / 12_000, valence: 0.5 };
      return { name: `song ${i}`, truth: at, predicted: at };
    });
    const found = trainingResult(content({ points })).points ?? [];
    expect([found.length, found[0], found[2500]]).toEqual([
      5000,
      { truth: points[0]?.truth, predicted: points[0]?.predicted },
      { truth: points[6000]?.truth, predicted: points[6000]?.predicted },
    ]);
    expect(trainingResult(content({ points: points.slice(0, 3) })).points).toHaveLength(3);
  });

  it("leaves out what there is not, and what a page does not draw", () => {
    const comparison = {
      measures: [{ key: "accuracy", label: "accuracy", better: "higher" }] as const,
      rows: [{ name: "mean", scores: { accuracy: { mean: 0.5, sd: null, interval: [0.4, 0.6] as const } } }],
    };
    const folds = [{ name: "fold 1", count: 3, accuracy: 1, macroF1: 1 }];
    expect(JSON.parse(JSON.stringify(trainingResult(content({ comparison, folds }))))).toEqual({
      noun: "song",
      warnings: [],
      folds,
      comparison,
      data: { rows: 0, used: 0, leftOut: [] },
    });
  });
});
