import { describe, expect, it } from "vitest";
import { readFeatureStats } from "./feature-stats.ts";
import { refusal } from "./keras-file.testing.ts";

const USUAL = ["energy", "tempo"];
const model = { channels: 2, usual: USUAL };
const WANTED = { columns: USUAL, means: [0.5, 120], deviations: [0.2, 30], medians: [0.6, 118], constant: [] };

describe("readFeatureStats", () => {
  it.each([
    ["arrays", { feature_columns: USUAL, mean: [0.5, 120], std: [0.2, 30], median: [0.6, 118] }],
    ["arrays by other names", { columns: USUAL, means: [0.5, 120], scale: [0.2, 30], medians: [0.6, 118] }],
    ["arrays without columns", { mean: [0.5, 120], std: [0.2, 30], median: [0.6, 118] }],
    [
      "objects by column",
      { std: { energy: 0.2, tempo: 30 }, mean: { tempo: 120, energy: 0.5 }, median: { energy: 0.6, tempo: 118 } },
    ],
    [
      "an object a column",
      { tempo: { mean: 120, std: 30, median: 118 }, energy: { mean: 0.5, std: 0.2, median: 0.6 } },
    ],
  ])("reads %s", (_name, json) => {
    expect(readFeatureStats(JSON.stringify(json), model)).toEqual(WANTED);
  });

  it("takes the means where there are no medians, and the file's own columns where it has others", () => {
    const json = JSON.stringify({ mean: { b: 1, a: 2 }, std: { a: 1, b: 1 }, n: 3 });
    expect(readFeatureStats(json, model)).toMatchObject({ columns: ["b", "a"], means: [1, 2], medians: [1, 2] });
  });

  it("takes 1 for the deviation of a column that never changes", () => {
    const json = JSON.stringify({ mean: [0.5, 0], std: [0.2, 0] });
    expect(readFeatureStats(json, model)).toMatchObject({ deviations: [0.2, 1], constant: ["tempo"] });
  });

  it("shows what it expects where it cannot read a file", async () => {
    expect(await refusal(() => readFeatureStats("mean,std\n1,2\n", model))).toMatchInlineSnapshot(`
      "incompatible-checkpoint feature stats: it must be a JSON object, got "mean,std\\n1,2\\n"; write it as one of
        {"feature_columns": ["energy", …], "mean": [0.57, …], "std": [0.26, …], "median": [0.6, …]}
        {"mean": {"energy": 0.57, …}, "std": {"energy": 0.26, …}}
        {"energy": {"mean": 0.57, "std": 0.26, "median": 0.6}, …}
      with or without medians"
    `);
  });

  it.each([
    [{}, "it must name the columns of this model"],
    [{ mean: [1, 2], std: [1] }, "it must have a std for each of 2 columns, got 1 numbers"],
    [{ mean: [1, 2] }, "it must have a std for each column, got none"],
    [{ mean: [1, 2, 3], std: [1, 1, 1] }, "it must have a mean for each of 2 columns, got 3 numbers"],
    [{ columns: ["a", "b", "c"], mean: [1, 2, 3], std: [1, 1, 1] }, "it must have 2 columns, got 3"],
    [{ mean: { energy: 1, tempo: null }, std: [1, 1] }, 'the mean of "tempo" must be a number, got null'],
    [{ mean: { energy: 1, tempo: 2 }, std: { energy: 1 } }, 'the std of "tempo" must be a number, got none'],
    [{ mean: [1, 2], std: [1, -1] }, 'no std may be below 0, got one for "tempo"'],
    [{ columns: ["a", "a"], mean: [1, 2], std: [1, 1] }, "columns must differ"],
    [[1, 2], "it must be a JSON object"],
  ])("refuses %j", async (json, message) => {
    const usual = Object.keys(json).length > 0 ? USUAL : undefined;
    expect(await refusal(() => readFeatureStats(JSON.stringify(json), { channels: 2, usual }))).toContain(message);
  });
});
