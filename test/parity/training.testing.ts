/* Our distance from Keras, scikit-learn and scipy: training steps, inference, measures. */
import { type Architecture, inferenceModel, type Layer, layouts, placed, seedArchitecture } from "@swar/model";
import { axisMetrics, createStepper, freshState } from "@swar/training";
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { expect } from "vitest";
import {
  congruential,
  type Distances,
  floats,
  gaps,
  golden,
  type Json,
  most,
  relative,
  share,
} from "./measure.testing.ts";

/** The user's regressor at full size, without dropout, trained for 50 steps from the weights that Keras began with. */
async function trained() {
  const { steps, batch, time, features, learningRate, cases } = golden("training/keras-50-steps");
  const example = cases.find(({ units }: { units: number[] }) => units[0] === 96);
  const architecture: Architecture = seedArchitecture(features, 0);
  const layers: readonly Layer[] = architecture.branches[0]!.layers;
  expect(layers.flatMap((layer) => ("units" in layer ? layer.units : []))).toEqual([96, 48, 128, 64, 2]);
  const { parameters, statistics } = layouts(architecture);
  const weights = { parameters: new Float32Array(parameters.size), statistics: new Float32Array(statistics.size) };
  const uniform = congruential(1);
  for (const place of parameters.places) {
    const limit = Math.sqrt(6 / (place.shape.at(-1)! + (place.shape.at(-2) ?? 1)));
    const [low, high] = /bias|offset/.test(place.name)
      ? [-0.1, 0.1]
      : place.name.endsWith("scale")
        ? [0.8, 1.2]
        : [-limit, limit];
    placed(weights.parameters, place).set(uniform(place.size, low, high));
  }
  for (const place of statistics.places) if (place.name.endsWith("variance")) placed(weights.statistics, place).fill(1);
  const x = uniform(steps * batch * time * features, -1, 1);
  const y = uniform(steps * batch * 2, 0, 1);
  const part = (of: Float32Array, i: number): Float32Array =>
    of.slice((i * of.length) / steps, ((i + 1) * of.length) / steps);
  const stepper = createStepper(ort, architecture, { steps: time, loss: "mse" }, freshState(weights));
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) {
    losses.push(await stepper.step({ size: batch, frames: part(x, i), target: part(y, i) }, learningRate, random(1)));
  }
  const after = stepper.state().weights;
  await stepper.release();
  const session = await ort.InferenceSession.create(inferenceModel(architecture, after));
  const results = await session.run({ frames: new ort.Tensor("float32", part(x, 0), [batch, time, features]) });
  const tensors = parameters.places.map(({ offset, size }) => {
    const [from, to] = [offset, offset + size].map((at) => Math.ceil(at / example.every));
    const sampled = after.parameters.filter((_, i) => i % example.every === 0).slice(from, to);
    return sampled.length === 0 ? 0 : relative(sampled, floats(example.parametersAfter).slice(from, to));
  });
  return {
    loss: most(losses.map((loss, i) => Math.abs(loss / example.loss[i] - 1))),
    weights: most(tensors),
    statistics: relative(after.statistics, floats(example.statisticsAfter)),
    prediction: most(gaps(results["affect"]!.data as Float32Array, floats(example.predicted))),
  };
}

let running: ReturnType<typeof trained> | undefined;
const run = (): ReturnType<typeof trained> => (running ??= trained());

export const TRAINING: Distances = {
  axisMetrics: () =>
    most(
      golden("metrics/metrics").axes.flatMap((example: Json) =>
        Object.entries(axisMetrics(example.truth, example.predicted)).map(([key, got]) =>
          share([got as number], [example[key]]),
        ),
      ),
    ),
  "training loss": async () => (await run()).loss,
  "training weights": async () => (await run()).weights,
  "moving statistics": async () => (await run()).statistics,
  inferenceModel: async () => (await run()).prediction,
};
