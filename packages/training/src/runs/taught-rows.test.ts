import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { Run } from "./run.ts";
import { clipRowsOf, columnMedians, filled, rowsOf, taughtRows } from "./taught-rows.ts";

/** Three clips of one, two and one windows, with two numbers each. */
const set: Run["set"] = {
  clips: ["a", "b", "c"].map((group) => ({ arousal: 0, valence: 1, group })),
  examples: {
    count: 4,
    summary: Float32Array.of(1, 10, 2, 20, 4, 40, Number.NaN, 80),
    target: Float32Array.of(0, 0.1, 0.2, 0.3, 0.2, 0.3, 0.4, 0.5),
    offsets: [0, 1, 3, 4],
  },
};

describe("rowsOf", () => {
  it("gives every window of the clips, in their order, with its target and its clip's group", () => {
    const { x, y, groups } = rowsOf({ set }, [1, 0]);
    expect(x).toEqual(matrix(3, 2, Float32Array.of(2, 20, 4, 40, 1, 10)));
    expect([...y]).toEqual([0.2, 0.3, 0.2, 0.3, 0, 0.1].map(Math.fround));
    expect(groups).toEqual(["b", "b", "a"]);
  });
});

describe("taughtRows", () => {
  it("takes training and validation parts together, and nothing of the test part", () => {
    const run = { name: "model", seed: 1, set, split: { train: [0], validation: [2], test: [1] } };
    expect(taughtRows(run).groups).toEqual(["a", "c"]);
  });
});

describe("clipRowsOf", () => {
  it("gives one row a clip: the mean of its windows", () => {
    const { x, y, groups } = clipRowsOf({ set }, [2, 1]);
    expect(x).toEqual(matrix(2, 2, Float32Array.of(Number.NaN, 80, 3, 30)));
    expect([...y]).toEqual([0.4, 0.5, 0.2, 0.3].map(Math.fround));
    expect(groups).toEqual(["c", "b"]);
  });
});

describe("columnMedians, filled", () => {
  it("leave out what is missing and put the median there; 0 where all is missing", () => {
    const x = matrix(4, 2, Float32Array.of(1, NaN, 9, NaN, NaN, NaN, 2, NaN));
    expect(columnMedians(x)).toEqual(Float64Array.of(2, 0));
    expect(filled(x, columnMedians(x)).data).toEqual(Float32Array.of(1, 0, 9, 0, 2, 0, 2, 0));
  });
});
