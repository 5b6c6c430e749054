import { crossEntropy, Graph } from "@swar/graph";
import * as ort from "onnxruntime-node";
import { describe, expect, it } from "vitest";
import type { Examples } from "../fit/examples.ts";
import { classWeights } from "./class-weights.ts";

/** Examples of the classes `labels`, each a clip of its own. */
function classed(labels: readonly number[]): Examples {
  const target = new Float32Array(4 * labels.length);
  labels.forEach((label, i) => (target[4 * i + label] = 1));
  return { count: labels.length, target, offsets: [...labels.keys(), labels.length] };
}

const weightsOf = (labels: readonly number[], clips = [...labels.keys()]): number[] =>
  classWeights({ examples: classed(labels), clips });

describe("classWeights", () => {
  it("is scikit-learn's balanced: n / (classes · nₖ), over the classes that occur", () => {
    expect(weightsOf([0, 0, 0, 0, 1, 1, 2, 3])).toEqual([0.5, 1, 2, 2]);
    expect(weightsOf([0, 0, 0, 2])).toEqual([4 / 6, 0, 2, 0]);
  });

  it("makes the mean weight of the windows 1, whatever the classes", () => {
    for (const labels of [[0, 1, 2, 3, 3, 3], [1, 1, 2], [3]]) {
      const weights = weightsOf(labels);
      const mean = labels.reduce((sum, label) => sum + weights[label]! / labels.length, 0);
      expect(mean).toBeCloseTo(1, 12);
    }
  });

  it("counts the clips of the part alone", () => {
    expect(weightsOf([0, 1, 0, 0, 0, 0], [0, 1])).toEqual([1, 1, 0, 0]);
  });
});

describe("crossEntropy of weighted one-hot targets", () => {
  it("is the mean of weight · −log softmax of the right class", async () => {
    const [logits, labels] = [
      [1, -2, 0.5, 3, 0, 0.1, 2, -1],
      [2, 0],
    ];
    const weights = [2, 1, 0.25, 1];
    const g = new Graph();
    g.output("loss", crossEntropy(g, g.input("logits", [4, 2]), g.input("target", [4, 2])));
    const session = await ort.InferenceSession.create(g.encode("test"));
    const matrix = (data: number[]) => new ort.Tensor("float32", Float32Array.from(data), [4, 2]);
    const target = Array.from({ length: 8 }, (_, i) => {
      const [k, window] = [Math.floor(i / 2), i % 2];
      return labels[window] === k ? weights[k]! : 0;
    });
    const { loss } = await session.run({ logits: matrix(logits), target: matrix(target) });
    const each = labels.map((label, window) => {
      const own = [0, 1, 2, 3].map((k) => logits[2 * k + window]!);
      const total = own.reduce((sum, x) => sum + Math.exp(x), 0);
      return weights[label]! * -Math.log(Math.exp(own[label]!) / total);
    });
    expect((loss!.data as Float32Array)[0]).toBeCloseTo((each[0]! + each[1]!) / 2, 5);
  });
});
