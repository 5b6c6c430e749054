import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { type Architecture, isClassifier, type Layer } from "./architecture.ts";
import { inferenceModel } from "./inference-model.ts";
import { layouts, placed } from "./layout.ts";

/** What a model that gives its inputs as they are, but for its activation, makes of `row`. */
async function finished(activation: Architecture["activation"], row: readonly number[]): Promise<number[]> {
  const layers: Layer[] = [{ kind: "dense", units: row.length, activation: "linear" }];
  const architecture: Architecture = {
    branches: [{ input: "summary", channels: row.length, weight: 1, layers }],
    activation,
  };
  const { parameters } = layouts(architecture);
  const vector = new Float32Array(parameters.size);
  const weights = placed(
    vector,
    parameters.places.find(({ name }) => name.endsWith("weights"))!,
  );
  row.forEach((_, i) => (weights[i * row.length + i] = 1));
  const session = await ort.InferenceSession.create(
    inferenceModel(architecture, { parameters: vector, statistics: new Float32Array() }),
  );
  const summary = new ort.Tensor("float32", Float32Array.from(row), [1, row.length]);
  return [...((await session.run({ summary }))["affect"]!.data as Float32Array)];
}

const closeTo = (numbers: readonly number[]): unknown[] => numbers.map((x) => expect.closeTo(x, 6) as unknown);

describe("inferenceModel", () => {
  it("ends as its activation says", async () => {
    expect(await finished("linear", [-2, 3])).toEqual([-2, 3]);
    expect(await finished("sigmoid", [0, Math.log(3)])).toEqual(closeTo([0.5, 0.75]));
    expect(await finished("clip", [-0.2, 0.4, 1.3])).toEqual(closeTo([0, 0.4, 1]));
    expect(await finished("softmax", [0, Math.log(3)])).toEqual(closeTo([0.25, 0.75]));
  });

  it("makes shares of what lies above 0, whose greatest stays the greatest, and equal ones where nothing does", async () => {
    expect(await finished("shares", [-0.4, 0.2, 0.6, 0.4])).toEqual(closeTo([0, 1 / 6, 1 / 2, 1 / 3]));
    expect(await finished("shares", [1.4, 1.2, -0.8, -0.8])).toEqual(closeTo([7 / 13, 6 / 13, 0, 0]));
    expect(await finished("shares", [-1, -2, 0, -1])).toEqual(closeTo([0.25, 0.25, 0.25, 0.25]));
  });
});

describe("isClassifier", () => {
  it("tells probabilities from points of the plane", () => {
    const activations = ["sigmoid", "softmax", "linear", "clip", "shares"] as const;
    expect(activations.filter((activation) => isClassifier({ activation }))).toEqual(["softmax", "shares"]);
  });
});
