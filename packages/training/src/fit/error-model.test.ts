import { standardError } from "@swar/model";
import { matrix, random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { fitErrorModel } from "./error-model.ts";

/** Clips whose arousal error is 0.02 + spread and whose valence error is 0.1 everywhere. */
function simulated(clips: number, seed: number) {
  const rng = random(seed);
  const [predicted, spread, truth] = [matrix(clips, 2), matrix(clips, 2), matrix(clips, 2)];
  for (let i = 0; i < clips; i++) {
    const s = 0.01 + 0.15 * rng.uniform();
    predicted.data.set([0.3 + 0.4 * rng.uniform(), 0.3 + 0.4 * rng.uniform()], 2 * i);
    spread.data.set([s, 0.05], 2 * i);
    truth.data[2 * i] = (predicted.data[2 * i] as number) + (0.02 + s) * rng.normal();
    truth.data[2 * i + 1] = (predicted.data[2 * i + 1] as number) + 0.1 * rng.normal();
  }
  return { predicted, spread, truth };
}

describe("fitErrorModel", () => {
  const model = fitErrorModel(simulated(800, 1));
  const at = (spread: number, arousal = 0.5, valence = 0.5) =>
    standardError(model, { mean: { arousal, valence }, spread: { arousal: spread, valence: 0.05 } });

  it("finds where errors are large", () => {
    expect(at(0.02).arousal).toBeLessThan(0.065);
    expect(at(0.15).arousal).toBeGreaterThan(0.13);
  });

  it("finds that they are the same everywhere, where they are", () => {
    for (const valence of [0.3, 0.5, 0.7]) expect(Math.abs(at(0.05, 0.5, valence).valence - 0.1)).toBeLessThan(0.02);
  });

  it("is calibrated on clips that it was not fitted on", () => {
    const { predicted, spread, truth } = simulated(800, 2);
    let [total, within] = [0, 0];
    for (let i = 0; i < 800; i++) {
      const pick = (data: Float32Array) => ({ arousal: data[2 * i] as number, valence: data[2 * i + 1] as number });
      const error = standardError(model, { mean: pick(predicted.data), spread: pick(spread.data) });
      const z = (pick(truth.data).arousal - pick(predicted.data).arousal) / error.arousal;
      total += (z * z) / 800;
      within += Math.abs(z) < 1 ? 1 / 800 : 0;
    }
    expect(total).toBeGreaterThan(0.85);
    expect(total).toBeLessThan(1.15);
    expect(within).toBeGreaterThan(0.63);
    expect(within).toBeLessThan(0.74);
  });
});
