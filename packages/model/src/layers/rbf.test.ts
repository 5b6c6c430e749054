import { Graph, multiply, sum, type Value } from "@swar/graph";
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { rbf } from "./rbf.ts";

const [CHANNELS, UNITS, BATCH] = [3, 4, 5];
const LAYER = { kind: "rbf", units: UNITS } as const;
const rng = random(1);
const normal = (length: number): Float64Array => Float64Array.from({ length }, () => rng.normal());
const x = normal(CHANNELS * BATCH);
const centres = normal(UNITS * CHANNELS);
const gamma = Float64Array.of(0.4);
const weights = normal(UNITS * BATCH);

/** The bell of each centre at each row, shape (rows, units), as its definition says. */
function bells(rows: ArrayLike<number>): number[] {
  return Array.from({ length: (rows.length / CHANNELS) * UNITS }, (_, i) => {
    const [row, unit] = [Math.floor(i / UNITS), i % UNITS];
    let distance = 0;
    for (let c = 0; c < CHANNELS; c++) distance += (rows[row * CHANNELS + c]! - centres[unit * CHANNELS + c]!) ** 2;
    return Math.exp(-gamma[0]! * distance);
  });
}

/** A matrix of `cols` columns, its rows made its columns. */
function turned(data: ArrayLike<number>, cols: number): number[] {
  const rows = data.length / cols;
  return Array.from({ length: data.length }, (_, i) => data[(i % rows) * cols + Math.floor(i / rows)] as number);
}

/** The training part of the layer in float64, with the gradients of its outputs' weighted sum. */
async function trainingPart() {
  const g = new Graph({ precision: "float64" });
  const inputs = {
    x: g.input("x", [CHANNELS, BATCH]),
    centres: g.input("centres", [UNITS, CHANNELS]),
    gamma: g.input("gamma", [1]),
  };
  const y = rbf.train(g, LAYER, inputs.x, inputs, { random: () => inputs.x, update: () => {} });
  const loss = sum(g, multiply(g, y, g.constant([...weights], y.shape as number[])));
  g.gradients(loss, Object.values(inputs)).forEach((slope: Value, i) => g.output(`d${Object.keys(inputs)[i]}`, slope));
  g.output("y", y);
  g.output("loss", loss);
  const session = await ort.InferenceSession.create(g.encode("test"));
  const numbers = { x, centres, gamma };
  return async (): Promise<Record<string, Float64Array>> => {
    const feeds = Object.entries(inputs).map(([name, { shape }]) => [
      name,
      new ort.Tensor("float64", numbers[name as keyof typeof numbers], shape as number[]),
    ]);
    const found = await session.run(Object.fromEntries(feeds));
    return Object.fromEntries(Object.entries(found).map(([name, { data }]) => [name, data as Float64Array]));
  };
}

describe("rbf", () => {
  it("is exp(−gamma · |x − centre|²) in training", async () => {
    const { y } = await (await trainingPart())();
    turned(bells(turned(x, BATCH)), UNITS).forEach((bell, i) => expect(y?.[i]).toBeCloseTo(bell, 12));
  });

  it("has the gradients of finite differences for its input, its centres and gamma", async () => {
    const run = await trainingPart();
    const slopes = await run();
    const step = 1e-5;
    for (const [name, data] of Object.entries({ x, centres, gamma })) {
      for (let k = 0; k < data.length; k++) {
        const at = data[k] as number;
        data[k] = at + step;
        const above = (await run())["loss"]?.[0] as number;
        data[k] = at - step;
        const below = (await run())["loss"]?.[0] as number;
        data[k] = at;
        expect(slopes[`d${name}`]?.[k]).toBeCloseTo((above - below) / (2 * step), 7);
      }
    }
  });

  it("is the same at inference, where the batch comes first, for any number of rows", async () => {
    const g = new Graph();
    const input = g.input("x", ["batch", CHANNELS]);
    const values = { centres: g.input("centres", [UNITS, CHANNELS]), gamma: g.input("gamma", [1]) };
    g.output("y", rbf.infer(g, LAYER, input, values, { output: () => {} }));
    const session = await ort.InferenceSession.create(g.encode("test"));
    for (const rows of [1, 7]) {
      const some = normal(rows * CHANNELS);
      const { y } = await session.run({
        x: new ort.Tensor("float32", Float32Array.from(some), [rows, CHANNELS]),
        centres: new ort.Tensor("float32", Float32Array.from(centres), [UNITS, CHANNELS]),
        gamma: new ort.Tensor("float32", Float32Array.from(gamma), [1]),
      });
      expect(y?.dims).toEqual([rows, UNITS]);
      bells(some).forEach((bell, i) => expect((y!.data as Float32Array)[i]).toBeCloseTo(bell, 5));
    }
  });
});
