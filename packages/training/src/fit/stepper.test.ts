import { readFileSync } from "node:fs";
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { type Architecture, inferenceModel, layouts, type Layer, placed, seedArchitecture } from "@swar/model";
import { createStepper, freshState } from "./stepper.ts";

interface Case {
  readonly units: readonly number[];
  readonly dense: readonly number[];
  readonly every: number;
  readonly loss: readonly number[];
  readonly parametersBefore: string;
  readonly parametersAfter: string;
  readonly statisticsAfter: string;
  readonly predicted: string;
}

const golden = JSON.parse(
  readFileSync(new URL("../../../../golden/training/keras-50-steps.json", import.meta.url), "utf8"),
) as { steps: number; batch: number; time: number; features: number; learningRate: number; cases: readonly Case[] };

const floats = (base64: string): Float32Array =>
  new Float32Array(Uint8Array.from(Buffer.from(base64, "base64")).buffer);

/** The generator of golden/training/make.py. */
function congruential(seed: number): (n: number, low: number, high: number) => Float32Array {
  let state = seed;
  return (n, low, high) =>
    Float32Array.from({ length: n }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return low + ((high - low) * state) / 2 ** 32;
    });
}

function narrowed(units: readonly number[], dense: readonly number[]): Architecture {
  const { branches, activation } = seedArchitecture(golden.features, 0);
  const sizes = [...units, ...dense, 2];
  const layers = branches[0]?.layers.map((layer): Layer =>
    "units" in layer ? { ...layer, units: sizes.shift() ?? 0 } : layer,
  );
  return { branches: [{ ...branches[0], layers } as Architecture["branches"][0]], activation };
}

function relative(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let difference = 0;
  let size = 0;
  for (let i = 0; i < a.length; i++) {
    difference += ((a[i] as number) - (b[i] as number)) ** 2;
    size += (b[i] as number) ** 2;
  }
  return Math.sqrt(difference / size);
}

async function followed(example: Case) {
  const architecture = narrowed(example.units, example.dense);
  const { parameters, statistics } = layouts(architecture);
  const uniform = congruential(1);
  const weights = { parameters: new Float32Array(parameters.size), statistics: new Float32Array(statistics.size) };
  for (const place of parameters.places) {
    const limit = Math.sqrt(6 / ((place.shape.at(-1) ?? 1) + (place.shape.at(-2) ?? 1)));
    const bounds = /bias|offset/.test(place.name)
      ? [-0.1, 0.1]
      : place.name.endsWith("scale")
        ? [0.8, 1.2]
        : [-limit, limit];
    placed(weights.parameters, place).set(uniform(place.size, bounds[0] as number, bounds[1] as number));
  }
  for (const place of statistics.places) if (place.name.endsWith("variance")) placed(weights.statistics, place).fill(1);
  const { batch, time, features, steps } = golden;
  const x = uniform(steps * batch * time * features, -1, 1);
  const y = uniform(steps * batch * 2, 0, 1);
  const stepper = createStepper(ort, architecture, { steps: time, loss: "mse" }, freshState(weights));
  const losses: number[] = [];
  for (let i = 0; i < steps; i++) {
    const frames = x.slice(i * batch * time * features, (i + 1) * batch * time * features);
    const target = y.slice(i * batch * 2, (i + 1) * batch * 2);
    losses.push(await stepper.step({ size: batch, frames, target }, golden.learningRate, random(1)));
  }
  const after = stepper.state().weights;
  await stepper.release();
  const session = await ort.InferenceSession.create(inferenceModel(architecture, after));
  const frames = new ort.Tensor("float32", x.slice(0, batch * time * features), [batch, time, features]);
  const predicted = (await session.run({ frames }))["affect"]?.data as Float32Array;
  return { before: weights.parameters, losses, after, predicted, places: parameters.places };
}

describe("createStepper, against Keras from the same weights on the same batches", () => {
  it.each(golden.cases)("follows 50 steps of BiLSTM $units, dense $dense", async (example) => {
    const { before, losses, after, predicted, places } = await followed(example);
    const sampled = (v: Float32Array): Float32Array => v.filter((_, i) => i % example.every === 0);
    expect(relative(sampled(before), floats(example.parametersBefore))).toBe(0);
    for (const [i, loss] of losses.entries())
      expect(Math.abs(loss / (example.loss[i] as number) - 1)).toBeLessThan(1e-4);
    const expected = floats(example.parametersAfter);
    const worst = places.map((place) => {
      const from = Math.ceil(place.offset / example.every);
      const to = Math.ceil((place.offset + place.size) / example.every);
      return {
        name: place.name,
        samples: to - from,
        error: relative(sampled(after.parameters).subarray(from, to), expected.subarray(from, to)),
      };
    });
    expect(worst.filter(({ error, samples }) => samples > 0 && !(error < 1e-4))).toEqual([]);
    expect(relative(after.statistics, floats(example.statisticsAfter))).toBeLessThan(1e-4);
    const keras = floats(example.predicted);
    expect(Math.max(...predicted.map((p, i) => Math.abs(p - (keras[i] as number))))).toBeLessThan(1e-5);
  });
});
