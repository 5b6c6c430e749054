import { describe, expect, it } from "vitest";
import { epochTicks } from "./charts/epoch-ticks.ts";
import { bestEpoch, lossCeiling, mainRun } from "./charts/losses.ts";
import { shortNumber } from "./charts/short-number.ts";
import { affectFigures, cardFigures } from "./figures.ts";
import { learntWords } from "./learnt-words.ts";
import { modelWords } from "./models/model-words.ts";
import { sayInterval, sayScore } from "./say-score.ts";
import { stateWords } from "./state-words.ts";

const epoch = (number: number, validationLoss: number) => ({
  epoch: number,
  loss: validationLoss,
  validationLoss,
  learningRate: 0.001,
});

describe("words", () => {
  it("say scores with two digits and a true minus, and nothing as nothing", () => {
    expect([0.41671, -0.0213, -0.0001, Number.NaN].map(sayScore)).toEqual(["0.42", "−0.02", "0.00", "–"]);
    expect(sayInterval([-0.077, 0.487])).toBe("−0.08 to 0.49");
    expect([0.30000000000000004, -0.002, 12].map(shortNumber)).toEqual(["0.3", "−0.002", "12"]);
  });

  it("say what is learnt, and how far that is", () => {
    const named = { name: "a", file: "a.csv" };
    expect(learntWords({ ...named, arousal: "A", valence: "V" })).toBe("ratings A and V");
    expect(learntWords(named)).toBe("the first prototype’s formula");
    expect(stateWords({ state: "running", stage: "fold 2", progress: 0.405 })).toBe("Learning: fold 2, 41 %");
    expect(stateWords({ state: "stopped", stage: "fold 2", progress: 0.4 })).toBe("Stopped");
  });
});

describe("learning curves", () => {
  it("show the fit of the model that is kept, or the first that has begun", () => {
    const fold = { name: "fold 1", main: false, history: [epoch(1, 1)] };
    const kept = { name: "model", main: true, history: [epoch(1, 1)] };
    expect(mainRun([fold, kept])).toBe(kept);
    expect(mainRun([fold, { ...kept, history: [] }])).toBe(fold);
    expect(mainRun([])).toBeUndefined();
  });

  it("mark the least validation loss, and are not flattened by a few great ones", () => {
    expect(bestEpoch([epoch(1, 3), epoch(2, 1), epoch(3, Number.NaN), epoch(4, 2)])?.epoch).toBe(2);
    expect(bestEpoch([])).toBeUndefined();
    const places = Array.from({ length: 100 }, (_, i) => ({ run: "a", epoch: i, loss: i === 0 ? 1000 : 1 + i / 100 }));
    expect(lossCeiling(places)).toBeLessThan(4);
    expect(lossCeiling(places.slice(1))).toBe(1.99);
  });

  it("name whole epochs", () => {
    expect(epochTicks(4, 10)).toEqual([1, 2, 3, 4]);
    expect(epochTicks(18, 5)).toEqual([1, 5, 10, 15]);
    expect(epochTicks(100, 3)).toEqual([1, 50, 100]);
  });
});

const same = (value: number) => ({ value, interval: null });
const axis = { mse: same(0), rmse: same(0), mae: same(0), r2: same(0.4), pearson: same(0), ccc: same(0.5) };
const baseline = {
  point: { arousal: 0.62, valence: 0.59 },
  arousal: { ...axis, r2: same(0) },
  valence: { ...axis, r2: same(0) },
};

describe("figures of a model", () => {
  it("stand beside those of always saying the mean, the quadrant's too", () => {
    // From the card of songs-default, whose baseline says Q1 of everything and reaches a macro-F1 of 0.1974.
    const confusion = [
      [709, 11, 48, 15],
      [69, 18, 27, 3],
      [81, 27, 84, 21],
      [52, 5, 16, 14],
    ];
    const quadrant = { accuracy: same(0.6875), macroF1: same(0.418), confusion };
    const { rows } = affectFigures({ arousal: axis, valence: axis, quadrant, baseline });
    expect(rows.find(({ label }) => label === "R² arousal")?.baseline?.value).toBe(0);
    expect(rows.at(-1)?.baseline?.value).toBeCloseTo(0.197428, 6);
  });

  it("are missing where a card says none that are known", () => {
    expect(cardFigures({})).toBeUndefined();
    expect(cardFigures({ arousal: { r2: { value: 0.3 } } })).toBeUndefined();
    expect(
      cardFigures({
        accuracy: same(0.5),
        macroF1: same(0.4),
        baseline: { quadrant: "Q1", accuracy: same(0.3), macroF1: same(0.1) },
      })?.baseline,
    ).toBe("always Q1");
  });
});

describe("modelWords", () => {
  const card = { id: "mine", isDefault: false, targets: ["rated_arousal", "rated_valence"] };

  it("say of one's own model what taught it, and where its figures are too good", () => {
    const training = { songs: 400, groups: 400, group: "row", target: "columns", model: "mlp" };
    const { learnt, wrongFor } = modelWords({ ...card, training });
    expect(learnt).toBe("400 songs: the columns rated_arousal and rated_valence, by mlp.");
    expect(wrongFor).toContain("Artists were not kept apart");
  });

  it("say of one that learnt a formula that it knows nothing of people", () => {
    const { wrongFor } = modelWords({ ...card, training: { songs: 9, groups: 3, group: "artist", target: "formula" } });
    expect(wrongFor).toContain("a formula of its own inputs");
    expect(wrongFor).toContain("few artists");
  });
});
