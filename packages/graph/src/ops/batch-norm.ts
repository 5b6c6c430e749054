/** Batch normalisation in training, where a batch's own mean and variance count, and its gradient. */
import type { Graph, Value } from "../graph.ts";
import { elements } from "../shapes.ts";
import { reshape } from "./shape.ts";

/** What `batchNorm` gives. */
export interface BatchNormed {
  /** The normalised values, of x's shape. */
  readonly y: Value;
  /** The batch's mean of each channel, shape (channels,). */
  readonly mean: Value;
  /** The batch's variance (divided by n) of each channel, shape (channels,). */
  readonly variance: Value;
}

/**
 * `scale · (x − mean) / √(variance + epsilon) + offset`, each channel over all the rest of the batch.
 * @param x values of shape (channels, …)
 * @param scale shape (channels,)
 * @param offset shape (channels,)
 * @see Ioffe & Szegedy (2015)
 */
export function batchNorm(g: Graph, x: Value, scale: Value, offset: Value, epsilon: number): BatchNormed {
  const [channels = 0] = x.shape as number[];
  const count = elements(x.shape) / channels;
  const wide = [channels, count];
  const narrow = [channels, 1];
  const rows = g.one("Reshape", [x, g.integers(wide)], wide);
  const column = (v: Value): Value => g.one("Reshape", [v, g.integers(narrow)], narrow);
  const over = (operator: string, v: Value): Value =>
    g.one(operator, [v, g.integers([1])], narrow, { keepdims: { int: 1 } });

  const mean = over("ReduceMean", rows);
  const centred = g.one("Sub", [rows, mean], wide);
  const variance = g.one("Mul", [over("ReduceSumSquare", centred), g.constant(1 / count)], narrow);
  const deviation = g.one("Sqrt", [g.one("Add", [variance, g.constant(epsilon)], narrow)], narrow);
  const factor = g.one("Div", [column(scale), deviation], narrow);
  const scaled = g.one("Mul", [centred, factor], wide);
  const y = g.one("Reshape", [g.one("Add", [scaled, column(offset)], wide), g.integers(x.shape as number[])], x.shape);

  g.record([x, scale, offset], [y], ([dy]) => {
    const flowing = g.one("Reshape", [dy as Value, g.integers(wide)], wide);
    const dOffset = over("ReduceSum", flowing);
    const along = over("ReduceSum", g.one("Mul", [flowing, centred], wide));
    const dScale = g.one("Div", [along, deviation], narrow);
    const squared = g.one("Mul", [deviation, deviation], narrow);
    const slope = g.one("Div", [along, g.one("Mul", [squared, g.constant(count)], narrow)], narrow);
    const shift = g.one("Mul", [dOffset, g.constant(1 / count)], narrow);
    const inner = g.one("Sub", [flowing, g.one("Mul", [centred, slope], wide)], wide);
    const dx = g.one("Mul", [g.one("Sub", [inner, shift], wide), factor], wide);
    const vector = (v: Value): Value => reshape(g, v, [channels]);
    return [reshape(g, dx, x.shape as number[]), vector(dScale), vector(dOffset)];
  });
  return { y, mean: reshape(g, mean, [channels]), variance: reshape(g, variance, [channels]) };
}
