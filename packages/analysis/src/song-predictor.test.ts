import { seedFormula, songAt, SPOTIFY_FEATURES, SPOTIFY_RANGES, type TableSettings } from "@swar/features";
import { type Architecture, type CheckpointInfo, encodeCheckpoint, initialWeights, type Layer } from "@swar/model";
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { createSongPredictor, FORMULA_PREDICTOR } from "./song-predictor.ts";

const SETTINGS: TableSettings = {
  kind: "table",
  columns: SPOTIFY_FEATURES,
  rows: "songs",
  sequenceLength: 1,
  stride: 1,
};

function architecture(outputs: number, activation: Architecture["activation"]): Architecture {
  const layers: Layer[] = [
    { kind: "impute" },
    { kind: "standardize", limit: 4 },
    { kind: "dense", units: outputs, activation: "linear" },
  ];
  return { branches: [{ input: "summary", channels: 9, weight: 1, layers }], activation };
}

function predictorOf(model: Architecture, more: Partial<CheckpointInfo> = {}) {
  const info: CheckpointInfo = {
    name: "test",
    version: "1",
    architecture: model,
    features: { ...SETTINGS },
    labels: { targets: ["a", "v"], range: [0, 1] },
    training: {},
    metrics: {},
    licence: "MIT",
    ...more,
  };
  return createSongPredictor(ort, encodeCheckpoint({ info, weights: initialWeights(model, 1) }));
}

const rng = random(1);
const rows = Float64Array.from({ length: 5000 * 9 }, (_, i) => {
  const [low, high] = SPOTIFY_RANGES[SPOTIFY_FEATURES[i % 9]!];
  return low + (high - low) * rng.uniform();
});

const axis = (at: number) => ({ coefficients: [at, 0, 0, 0, 0], bounds: [0.01, 1] as const });

describe("createSongPredictor", () => {
  it("says the same of a song in any company, in the order of the rows", async () => {
    const predictor = await predictorOf(architecture(2, "sigmoid"));
    const all = await predictor.predict(rows);
    expect([all.arousal.length, all.probabilities]).toEqual([5000, undefined]);
    for (const from of [0, 1, 2047, 2048, 4999]) {
      const one = await predictor.predict(rows.slice(from * 9, (from + 1) * 9));
      expect(one.arousal[0]).toBeCloseTo(all.arousal[from]!, 6);
      expect(one.valence[0]).toBeCloseTo(all.valence[from]!, 6);
    }
    await predictor.close();
  });

  it("fills in what is missing, and says of nothing at all what it says of the medians", async () => {
    const predictor = await predictorOf(architecture(2, "sigmoid"));
    const { arousal, valence } = await predictor.predict(new Float64Array(9).fill(Number.NaN));
    const medians = await predictor.predict(new Float64Array(9)); // Those of fresh weights are 0.
    expect([arousal, valence]).toEqual([medians.arousal, medians.valence]);
    await predictor.close();
  });

  it("takes the uncertainty from the model's own error, or from knowing nothing where it has none", async () => {
    const uncertainty = {
      centre: { arousal: 0.5, valence: 0.5 },
      arousal: axis(Math.log(0.1)),
      valence: axis(Math.log(0.2)),
    };
    const [known, unknown] = [
      await predictorOf(architecture(2, "sigmoid"), { uncertainty }),
      await predictorOf(architecture(2, "sigmoid")),
    ];
    const said = await known.predict(rows.slice(0, 9));
    expect([said.uncertainty.arousal[0], said.uncertainty.valence[0]]).toEqual([
      expect.closeTo(0.1, 9),
      expect.closeTo(0.2, 9),
    ]);
    expect((await unknown.predict(rows.slice(0, 9))).uncertainty.arousal[0]).toBe(0.29);
    for (const predictor of [known, unknown]) await predictor.close();
  });

  it.each(["softmax", "shares"] as const)("gives probabilities of classes, and no point: %s", async (activation) => {
    const predictor = await predictorOf(architecture(4, activation));
    const { arousal, uncertainty, probabilities } = await predictor.predict(rows.slice(0, 18));
    expect([arousal, uncertainty.valence]).toEqual([Float64Array.of(NaN, NaN), Float64Array.of(NaN, NaN)]);
    expect(probabilities).toMatchObject({ rows: 2, cols: 4 });
    for (const row of [0, 1]) {
      const own = probabilities!.data.subarray(4 * row, 4 * row + 4);
      expect(own.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 5);
    }
    await predictor.close();
  });

  it("refuses a model of audio", async () => {
    await expect(predictorOf(architecture(2, "sigmoid"), { features: { length: 10 } })).rejects.toThrow(
      'tableSettings: kind must be "table", got undefined',
    );
  });
});

describe("FORMULA_PREDICTOR", () => {
  it("gives the formula, with what it was wrong by against ratings", async () => {
    const { arousal, valence, uncertainty } = await FORMULA_PREDICTOR.predict(rows.slice(0, 27));
    for (const i of [0, 1, 2]) {
      expect({ arousal: arousal[i], valence: valence[i] }).toEqual(seedFormula(songAt(rows, i)));
      expect([uncertainty.arousal[i], uncertainty.valence[i]]).toEqual([0.162, 0.184]);
    }
  });

  it("says nothing of an axis that lacks a feature, not even how wrong it is", async () => {
    const gap = rows.slice(0, 9);
    gap[SPOTIFY_FEATURES.indexOf("tempo")] = Number.NaN;
    gap[SPOTIFY_FEATURES.indexOf("liveness")] = Number.NaN; // The formula does without it.
    const { arousal, valence, uncertainty } = await FORMULA_PREDICTOR.predict(gap);
    expect([arousal[0], uncertainty.arousal[0]]).toEqual([NaN, NaN]);
    expect([valence[0], uncertainty.valence[0]]).toEqual([seedFormula(songAt(rows, 0)).valence, 0.184]);
  });
});
