import { type Architecture, defaultArchitecture } from "@swar/model";
import { random, SwarError } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { PATIENCE } from "./callbacks.ts";
import { clipMeans } from "./clip-means.ts";
import type { Examples } from "./examples.ts";
import { selectClips } from "./examples.ts";
import { fit, type FitOptions, type FitState, predictExamples, startFit } from "./fit.ts";

const CHANNELS = 4;
const STEPS = 5;
const architecture: Architecture = defaultArchitecture(CHANNELS, 3);

const options: FitOptions = {
  steps: STEPS,
  epochs: 4,
  batchSize: 16,
  learningRate: 5e-3,
  seed: 3,
  loss: "agreement",
  branchLoss: 0.5,
  clip: 1,
  windowsPerClip: 2,
  validateBy: "clips",
  patience: PATIENCE,
  threads: 1,
};

/** Clips of three windows, whose first channel tells their arousal and whose summary tells their valence. */
function synthetic(clips: number, seed: number): Examples {
  const rng = random(seed);
  const count = 3 * clips;
  const frames = new Float32Array(count * STEPS * CHANNELS).map(() => rng.normal());
  const summary = new Float32Array(count * 3).map(() => rng.normal());
  const target = new Float32Array(count * 2);
  for (let clip = 0; clip < clips; clip++) {
    const [arousal, valence] = [rng.uniform(), rng.uniform()];
    for (let w = 3 * clip; w < 3 * clip + 3; w++) {
      for (let t = 0; t < STEPS; t++) frames[(w * STEPS + t) * CHANNELS]! += 6 * arousal;
      summary[w * 3]! += 6 * valence;
      target.set([arousal, valence], 2 * w);
    }
  }
  return { count, frames, summary, target, offsets: Array.from({ length: clips + 1 }, (_, i) => 3 * i) };
}

const examples = synthetic(60, 1);
const part = { examples, clips: Array.from({ length: 40 }, (_, i) => i) };
const validation = selectClips({ examples, clips: Array.from({ length: 20 }, (_, i) => 40 + i) });
const data = { train: part, validation };

function train(
  over: Partial<FitOptions> = {},
  from?: FitState,
  onEpoch?: (s: FitState) => Promise<void>,
): Promise<FitState> {
  const all = { ...options, ...over };
  return fit(ort, architecture, data, all, from ?? startFit(architecture, part, all), { onEpoch });
}

describe("fit", () => {
  it("learns what there is to learn", async () => {
    const state = await train({ epochs: 25 });
    const affect = await predictExamples(ort, architecture, state.best, validation);
    const { predicted, truth } = clipMeans(validation, affect);
    const error =
      predicted.data.reduce((sum, p, i) => sum + (p - (truth.data[i] as number)) ** 2, 0) / predicted.data.length;
    expect(error).toBeLessThan(0.03); // The variance of the labels is 1/12 = 0.083.
    expect(state.plateau.best).toBe(Math.min(...state.history.map((line) => line.validationLoss)));
  });

  it("gives the same weights for the same seed, and others for another", async () => {
    const [a, b, c] = [await train(), await train(), await train({ seed: 4 })];
    expect(a.train.weights).toEqual(b.train.weights);
    expect(a.train.weights.parameters).not.toEqual(c.train.weights.parameters);
  });

  it("ends as an uninterrupted run when it is stopped and taken up again", async () => {
    const whole = await train();
    let saved: FitState | undefined;
    const stop = { aborted: false };
    const interrupted = fit(ort, architecture, data, options, startFit(architecture, part, options), {
      signal: stop,
      onEpoch: async (state) => {
        saved = structuredClone(state);
        stop.aborted = state.history.length === 2;
      },
    });
    await expect(interrupted).rejects.toThrow(SwarError);
    const resumed = await train({}, saved);
    expect(resumed).toEqual(whole);
  });

  it("stops when patience is over", async () => {
    const state = await train({
      epochs: 30,
      learningRate: 1e-12,
      patience: { ...PATIENCE, stopAfter: 2, leastRate: 0 },
      seed: 5,
    });
    expect(state.history.length).toBeLessThan(30);
    expect(state.finished).toBe(true);
  });
});
