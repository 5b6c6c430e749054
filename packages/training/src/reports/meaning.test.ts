import { describe, expect, it } from "vitest";
import type { AffectEvaluation, Estimate } from "../fit/metrics/affect-evaluation.ts";
import { meaning } from "./meaning.ts";
import { evaluated, madeUpPoints } from "./report.testing.ts";

const fair = evaluated(madeUpPoints(160));

function withArousal(r2: Estimate): AffectEvaluation {
  return { ...fair, arousal: { ...fair.arousal, r2 } };
}

describe("meaning", () => {
  it("says what R² is, how far off predictions are, and how intervals were made", () => {
    const text = meaning(fair).join("\n");
    expect(text).toContain("0 is no better than saying the mean for every clip");
    expect(text).toContain("200 resamples of the 20 groups, whole groups (such as artists) at a time");
    expect(text).toMatch(
      /Arousal: R² is 0\.\d\d \(95\u00A0% interval 0\.\d\d to 0\.\d\d\), so the model explains about \d+\u00A0%/,
    );
    expect(text).not.toContain("too narrow");
  });

  it("claims nothing where R² is 0 or less, or where its interval reaches 0", () => {
    const worse = meaning(withArousal({ value: -0.1, interval: [-0.3, 0.1] }))[0];
    expect(worse).toContain(
      "Arousal: R² is −0.10 (95\u00A0% interval −0.30 to 0.10), so here the model is no better than",
    );
    const unsure = meaning(withArousal({ value: 0.1, interval: [-0.1, 0.3] }))[0];
    expect(unsure).toContain("as the interval reaches 0, it is not shown to beat the mean.");
  });

  it("warns of few groups, and admits to no intervals for one", () => {
    expect(meaning(evaluated(madeUpPoints(40))).join("\n")).toContain("With only 5 groups they are likely too narrow.");
    const one = meaning(evaluated(madeUpPoints(8))).join("\n");
    expect(one).toContain("There are no intervals: all 8 clips belong to one group.");
    expect(one).not.toContain("95\u00A0%");
  });
});
