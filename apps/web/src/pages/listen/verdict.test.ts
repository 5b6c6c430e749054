import { describe, expect, it } from "vitest";
import { verdictOf } from "./verdict.ts";

describe("verdictOf", () => {
  const deviation = { arousal: 0.1, valence: 0.17 };

  it("names both sides where both are sure", () => {
    expect(verdictOf({ arousal: 0.8, valence: 0.1 }, deviation)).toMatchObject({
      title: "Lively and unpleasant",
      doubt: undefined,
    });
  });

  it("says perhaps of a side that one standard error could carry over the middle, and of no other", () => {
    expect(verdictOf({ arousal: 0.2, valence: 0.6 }, deviation)).toMatchObject({
      title: "Quiet, perhaps pleasant",
      doubt: "Not sure whether pleasant or unpleasant: the middle lies within one standard error.",
    });
    expect(verdictOf({ arousal: 0.45, valence: 0.9 }, deviation)).toMatchObject({
      title: "Pleasant, perhaps quiet",
      doubt: "Not sure whether lively or quiet: the middle lies within one standard error.",
    });
    expect(verdictOf({ arousal: 0.52, valence: 0.45 }, deviation).title).toBe("Perhaps lively, perhaps unpleasant");
  });

  it("gives the words that lie nearest", () => {
    expect(verdictOf({ arousal: 0.27, valence: 0.69 }, deviation).words).toContain("calm");
  });

  it("doubts nothing where nobody knows how sure a model is", () => {
    expect(verdictOf({ arousal: 0.51, valence: 0.51 }, undefined).doubt).toBeUndefined();
  });
});
