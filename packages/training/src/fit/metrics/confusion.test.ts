import { type Quadrant, SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { accuracy, confusion, macroF1 } from "./confusion.ts";
import { golden } from "./golden.testing.ts";

describe("confusion, accuracy and macroF1", () => {
  it.each(golden.classes)("agree with scikit-learn on $name", (example) => {
    const counts = confusion(example.truth, example.predicted);
    expect(counts).toEqual(example.confusion);
    expect(Math.abs(accuracy(counts) - example.accuracy)).toBeLessThan(golden.tolerance);
    expect(Math.abs(macroF1(counts) - example.macroF1)).toBeLessThan(golden.tolerance);
  });

  it("say what is wrong with their arguments", () => {
    const nothing = [0, 1, 2, 3].map(() => [0, 0, 0, 0]);
    expect(() => confusion([], [])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: confusion: truth must hold at least one quadrant, got 0]`,
    );
    expect(() => confusion(["Q1"], [])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: confusion: predicted must hold 1 quadrants, as truth does, got 0]`,
    );
    expect(() => confusion(["Q1"], ["calm" as Quadrant])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: confusion: a label must be Q1, Q2, Q3 or Q4, got "calm"]`,
    );
    expect(() => accuracy(nothing)).toThrow(SwarError);
    expect(() => macroF1(nothing)).toThrow(SwarError);
  });
});
