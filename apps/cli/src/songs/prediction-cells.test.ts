import { FORMULA_PREDICTOR, type SongPredictions } from "@swar/analysis";
import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { missingNote, predictionCells, predictionColumns } from "./prediction-cells.ts";

const of = (...numbers: number[]): Float64Array => Float64Array.from(numbers);

describe("predictionCells", () => {
  const points: SongPredictions = {
    arousal: of(0.5, 1 / 3, Number.NaN, 1e-9),
    valence: of(0.25, 1, 0.7, 0.5),
    uncertainty: { arousal: of(0.1, 0.2, Number.NaN, 0.1), valence: of(0.15, 0.25, 0.2, 0.1) },
  };

  it("gives a cell for each column, rounded to what a model can know", () => {
    expect(predictionColumns(false).length).toBe(5);
    expect(predictionCells(points, 0)).toEqual(["0.5", "0.25", "Q2", "0.1", "0.15"]);
    expect(predictionCells(points, 1)).toEqual(["0.333333", "1", "Q4", "0.2", "0.25"]);
    expect(predictionCells(points, 3)).toEqual(["0", "0.5", "Q4", "0.1", "0.1"]);
  });

  it("leaves empty what is not known, and then the quadrant, too", () => {
    expect(predictionCells(points, 2)).toEqual(["", "0.7", "", "", "0.2"]);
  });

  it("gives a class, its quadrant and the probability of each", () => {
    const none = of(Number.NaN, Number.NaN);
    const classes: SongPredictions = {
      arousal: none,
      valence: none,
      uncertainty: { arousal: none, valence: none },
      probabilities: matrix(2, 4, Float32Array.of(0.1, 0.2, 0.3, 0.4, 0.25, 0.5, 0.25, 0)),
    };
    expect(predictionColumns(true)).toEqual([
      "predicted_label",
      "predicted_quadrant",
      ...[0, 1, 2, 3].map((k) => `probability_${k}`),
    ]);
    expect(predictionCells(classes, 0)).toEqual(["3", "Q1", "0.1", "0.2", "0.3", "0.4"]);
    expect(predictionCells(classes, 1)).toEqual(["1", "Q4", "0.25", "0.5", "0.25", "0"]);
  });
});

describe("missingNote", () => {
  it("tells a model, whatever it is called, from the formula", () => {
    const other = { ...FORMULA_PREDICTOR };
    expect(missingNote(FORMULA_PREDICTOR)).toContain("nothing is predicted");
    expect(missingNote(other)).toContain("median");
  });
});
