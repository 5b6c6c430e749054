import { Graph, type Value } from "@swar/graph";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import { impute } from "./impute.ts";

const LAYER = { kind: "impute" } as const;
const MEDIANS = [7, -1];

/** What comes out for inputs of `shape`, with the channels first, as in training, or last, as at inference. */
async function filled(way: "train" | "infer", shape: readonly number[], x: readonly number[]): Promise<number[]> {
  const g = new Graph();
  const median = g.input("median", [2]);
  const values = { median };
  const input = g.input("x", shape);
  const kept = new Map<string, Value>();
  const context = { random: () => input, update: (slot: string, value: Value) => void kept.set(slot, value) };
  const infer = () => impute.infer(g, LAYER, input, values, { output: () => {} });
  g.output("y", way === "infer" ? infer() : impute.train(g, LAYER, input, values, context));
  if (way === "train") expect(kept).toEqual(new Map([["median", median]]));
  const session = await ort.InferenceSession.create(g.encode("test"));
  const found = await session.run({
    x: new ort.Tensor("float32", Float32Array.from(x), [...shape]),
    median: new ort.Tensor("float32", Float32Array.from(MEDIANS), [2]),
  });
  return [...(found["y"]!.data as Float32Array)];
}

describe("impute", () => {
  it("puts the channel's median where a value is missing, and leaves the others, at inference", async () => {
    expect(await filled("infer", [3, 2], [1, NaN, NaN, 4, NaN, NaN])).toEqual([1, -1, 7, 4, 7, -1]);
    expect(await filled("infer", [1, 2, 2], [NaN, 3, 5, NaN])).toEqual([7, 3, 5, -1]);
  });

  it("does the same in training, where the channels come first, and keeps the medians as they are", async () => {
    expect(await filled("train", [2, 3], [1, NaN, NaN, NaN, 4, NaN])).toEqual([1, 7, 7, -1, 4, -1]);
    expect(await filled("train", [2, 2, 1], [NaN, 3, 5, NaN])).toEqual([7, 3, 5, -1]);
  });
});
