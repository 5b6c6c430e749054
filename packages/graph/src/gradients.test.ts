import { describe, expect, it } from "vitest";
import { type GradientCase, gradientError } from "./finite-differences.testing.ts";
import { Graph, type Value } from "./graph.ts";
import * as graph from "./index.ts";

const positive = (x: number): number => 0.5 + Math.abs(x);
const awayFromZero = (x: number): number => Math.sign(x) * positive(x);
const unary =
  (f: (g: Graph, x: Value) => Value) =>
  (g: Graph, [x]: readonly Value[]): Value =>
    f(g, x as Value);
const binary =
  (f: (g: Graph, a: Value, b: Value) => Value) =>
  (g: Graph, [a, b]: readonly Value[]): Value =>
    f(g, a as Value, b as Value);

const lstm =
  (f: typeof graph.lstmLast) =>
  (g: Graph, [x, input, recurrent, bias]: readonly Value[]): Value =>
    f(g, x as Value, { input: input as Value, recurrent: recurrent as Value, bias: bias as Value });
const lstmShapes = [
  [3, 4, 2],
  [2, 20, 3],
  [2, 20, 5],
  [2, 20],
];
/** The same of the forward direction alone. */
const forwardShapes = lstmShapes.map((shape, i) => (i === 0 ? shape : [1, ...shape.slice(1)]));

const CASES: Record<string, GradientCase> = {
  add: { shapes: [[3, 4], [4]], build: binary(graph.add) },
  subtract: { shapes: [[4], [3, 4]], build: binary(graph.subtract) },
  multiply: {
    shapes: [
      [2, 1, 4],
      [3, 1],
    ],
    build: binary(graph.multiply),
  },
  divide: {
    shapes: [
      [3, 4],
      [3, 1],
    ],
    build: binary(graph.divide),
    domain: awayFromZero,
  },
  "matmul of matrices": {
    shapes: [
      [3, 4],
      [4, 5],
    ],
    build: binary(graph.matmul),
  },
  "matmul with leading axes": {
    shapes: [
      [2, 3, 4],
      [4, 5],
    ],
    build: binary(graph.matmul),
  },
  sigmoid: { shapes: [[7]], build: unary(graph.sigmoid) },
  tanh: { shapes: [[7]], build: unary(graph.tanh) },
  relu: { shapes: [[7]], build: unary(graph.relu), domain: awayFromZero },
  exp: { shapes: [[7]], build: unary(graph.exp) },
  log: { shapes: [[7]], build: unary(graph.log), domain: positive },
  sqrt: { shapes: [[7]], build: unary(graph.sqrt), domain: positive },
  abs: { shapes: [[7]], build: unary(graph.abs), domain: awayFromZero },
  square: { shapes: [[7]], build: unary(graph.square) },
  "softmax along the first axis": { shapes: [[5, 3]], build: unary((g, x) => graph.softmax(g, x, 0)) },
  logSoftmax: { shapes: [[3, 5]], build: unary((g, x) => graph.logSoftmax(g, x, -1)) },
  "sum over all": { shapes: [[3, 4]], build: unary((g, x) => graph.sum(g, x)) },
  "sum over one axis": { shapes: [[3, 4, 2]], build: unary((g, x) => graph.sum(g, x, { axes: [1] })) },
  "mean, axes kept": { shapes: [[3, 4, 2]], build: unary((g, x) => graph.mean(g, x, { axes: [0, -1], keep: true })) },
  reshape: { shapes: [[3, 4]], build: unary((g, x) => graph.reshape(g, x, [2, 6])) },
  transpose: { shapes: [[2, 3, 4]], build: unary((g, x) => graph.transpose(g, x, [2, 0, 1])) },
  reverse: { shapes: [[2, 3]], build: unary((g, x) => graph.reverse(g, x, 1)) },
  concat: {
    shapes: [
      [2, 3],
      [2, 4],
    ],
    build: binary((g, a, b) => graph.concat(g, [a, b], 1)),
  },
  "split, one piece unused": {
    shapes: [[2, 6]],
    build: unary((g, x) => graph.split(g, x, [1, 2, 3], 1)[1] as Value),
  },
  batchNorm: {
    shapes: [[3, 2, 4], [3], [3]],
    build: (g, [x, scale, offset]) => graph.batchNorm(g, x as Value, scale as Value, offset as Value, 1e-3).y,
  },
  lstmSequence: { shapes: lstmShapes, build: lstm(graph.lstmSequence) },
  lstmLast: { shapes: lstmShapes, build: lstm(graph.lstmLast) },
  "lstmSequence of one direction": { shapes: forwardShapes, build: lstm(graph.lstmSequence) },
  "lstmLast of one direction": { shapes: forwardShapes, build: lstm(graph.lstmLast) },
  "lstmSequence of one step": { shapes: [[3, 1, 2], ...lstmShapes.slice(1)], build: lstm(graph.lstmSequence) },
  meanSquaredError: {
    shapes: [
      [2, 5],
      [2, 5],
    ],
    build: binary(graph.meanSquaredError),
  },
  meanAbsoluteError: {
    shapes: [
      [2, 5],
      [2, 5],
    ],
    build: binary(graph.meanAbsoluteError),
  },
  relativeSquaredError: {
    shapes: [
      [2, 5],
      [2, 5],
    ],
    build: binary(graph.relativeSquaredError),
  },
  concordanceLoss: {
    shapes: [
      [2, 5],
      [2, 5],
    ],
    build: binary(graph.concordanceLoss),
  },
  crossEntropy: {
    shapes: [
      [4, 5],
      [4, 5],
    ],
    build: binary(graph.crossEntropy),
  },
};

/** What index.ts exports that is no differentiable operation. */
const OTHERS = new Set("Graph decodeModel broadcast elements fixed adam adamRate clipByNorm tensor".split(" "));

describe("gradients", () => {
  it.each(Object.entries(CASES))("of %s agree with finite differences", async (_name, example) => {
    expect(await gradientError(example)).toBeLessThan(1e-7);
  });

  it("are checked for every differentiable operation", () => {
    const named = new Set(Object.keys(CASES).map((name) => name.split(/[ ,]/)[0]));
    const operations = Object.keys(graph).filter((name) => !OTHERS.has(name));
    expect(operations.filter((name) => !named.has(name))).toEqual([]);
  });

  it("of a value used twice add up", async () => {
    const twice = unary((g, x) => graph.multiply(g, graph.tanh(g, x), graph.add(g, x, graph.exp(g, x))));
    expect(await gradientError({ shapes: [[5]], build: twice })).toBeLessThan(1e-7);
  });

  it("refuse a target that the loss does not depend on", () => {
    const g = new Graph();
    const [x, other] = [g.input("x", [2]), g.input("other", [2])];
    expect(() => g.gradients(graph.sum(g, x), [x, other])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: gradients: loss must depend on every target, got "other"]`,
    );
  });
});
