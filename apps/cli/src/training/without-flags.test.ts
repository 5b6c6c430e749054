import { describe, expect, it } from "vitest";
import { withoutFlags } from "./without-flags.ts";

describe("withoutFlags", () => {
  it.each([
    [
      "no column names the artist; name a column with --group",
      "no column names the artist; name the column of what belongs together",
    ],
    ["check --target and --target-range", "check the columns of the ratings, and what they call 0 and 1"],
    ["--lr and --batch-size must stand alone", "learningRate and batchSize must stand alone"],
    ["R² rose by 0.1 -- or so", "R² rose by 0.1 -- or so"],
  ])("says %j as %j", (sentence, plain) => {
    expect(withoutFlags(sentence)).toBe(plain);
  });
});
