import { describe, expect, it } from "vitest";
import type { Epoch } from "../../fit/fit.ts";
import { bestEpoch, mainRun, rateDrops } from "./course.ts";
import { learningCurves, lossCeiling } from "./learning-curves.ts";

const line = (epoch: number, validationLoss: number, learningRate = 0.1): Epoch => ({
  epoch,
  loss: validationLoss / 2,
  validationLoss,
  learningRate,
});
const HISTORY = [line(1, 0.9, 0.05), line(2, 0.4), line(3, 0.3), line(4, 0.3, 0.05), line(5, 0.5, 0.05)];

describe("bestEpoch, rateDrops and mainRun", () => {
  it("take the first of equal losses, and no warm-up for a fall", () => {
    expect(bestEpoch(HISTORY).epoch).toBe(3);
    expect(rateDrops(HISTORY)).toEqual([{ epoch: 4, from: 0.1, to: 0.05 }]);
  });

  it("take the run that is marked, else the first", () => {
    const [a, b] = [
      { name: "a", history: HISTORY },
      { name: "b", history: HISTORY, main: true },
    ];
    expect([mainRun([a, b])?.name, mainRun([a])?.name, mainRun([])]).toEqual(["b", "a", undefined]);
  });
});

describe("learningCurves", () => {
  it("draws each run, marks the best epoch of each and the falls of the main one's rate", () => {
    const svg = learningCurves([
      { name: "final", history: HISTORY },
      { name: "fold <1>", history: HISTORY.slice(0, 4) },
    ]);
    expect(svg.match(/<g class="curve">/g)).toHaveLength(1);
    expect(svg.match(/<g class="curve faint">/g)).toHaveLength(1);
    expect(svg.match(/class="drop"/g)).toHaveLength(1);
    expect(svg).toContain("learning rate 1.0e-1 → 5.0e-2");
    expect(svg).toContain("best: epoch 3");
    expect(svg).toContain("fold &lt;1&gt;: best at epoch 3");
  });

  it("draws one epoch, equal losses and losses that are no numbers", () => {
    for (const history of [[line(1, 0.5)], [line(1, 0.5), line(2, 0.5)], [line(1, Number.NaN), line(2, 0.5)]]) {
      expect(learningCurves([{ name: "run", history }])).not.toMatch(/NaN|Infinity/);
    }
    expect(learningCurves([{ name: "run", history: [line(1, Number.NaN), line(2, Infinity)] }])).not.toMatch(
      /[ML"][\d.]* ?(NaN|Infinity)/,
    );
  });

  it("thins long histories", () => {
    const history = Array.from({ length: 5000 }, (_, i) => line(i + 1, 1 / (i + 1)));
    expect(learningCurves([{ name: "run", history }]).length).toBeLessThan(20_000);
  });
});

describe("lossCeiling", () => {
  it("leaves out a few losses far beyond all others", () => {
    const history = Array.from({ length: 100 }, (_, i) => line(i + 1, i === 0 ? 900 : 1 + 1 / (i + 1)));
    expect(lossCeiling([{ name: "run", history }])).toBeLessThan(3);
    expect(lossCeiling([{ name: "run", history: HISTORY }])).toBeGreaterThan(0.5);
  });
});
