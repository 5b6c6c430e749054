/** Gradients by central differences in float64, to hold every operator's backward part against. */
import { random } from "@swar/units";
import * as ort from "onnxruntime-node";
import { Graph, type Value } from "./graph.ts";
import { multiply } from "./ops/arithmetic.ts";
import { sum } from "./ops/reduce.ts";
import { elements } from "./shapes.ts";

export interface GradientCase {
  /** Shapes of the inputs; their numbers are drawn from a normal distribution. */
  readonly shapes: readonly (readonly number[])[];
  /** The operator, on those inputs. */
  readonly build: (g: Graph, inputs: readonly Value[]) => Value;
  /** Changes the drawn numbers where the operator is not defined or not smooth everywhere. */
  readonly domain?: (x: number) => number;
}

/**
 * The greatest difference between the gradients of the tape and those by finite differences, relative to the largest
 * gradient, for the sum of the operator's outputs weighted by random numbers.
 */
export async function gradientError({ shapes, build, domain = (x) => x }: GradientCase): Promise<number> {
  const rng = random(7);
  const numbers = shapes.map((shape) => Float64Array.from({ length: elements(shape) }, () => domain(rng.normal())));
  const g = new Graph({ precision: "float64" });
  const inputs = shapes.map((shape, i) => g.input(`x${i}`, shape));
  const y = build(g, inputs);
  const weights = g.constant(
    Array.from({ length: elements(y.shape) }, () => rng.normal()),
    y.shape as number[],
  );
  const loss = sum(g, multiply(g, y, weights));
  g.gradients(loss, inputs).forEach((gradient, i) => g.output(`d${i}`, gradient));
  g.output("loss", loss);
  const session = await ort.InferenceSession.create(g.encode("check"));
  const run = (): Promise<Record<string, { data: unknown }>> =>
    session.run(
      Object.fromEntries(numbers.map((data, i) => [`x${i}`, new ort.Tensor("float64", data, shapes[i] as number[])])),
    );
  const analytic = await run();
  const lossOf = async (): Promise<number> => Number(((await run())["loss"] as { data: Float64Array }).data[0]);
  let worst = 0;
  let largest = 0;
  for (const [i, data] of numbers.entries()) {
    const slopes = analytic[`d${i}`]?.data as Float64Array;
    for (let k = 0; k < data.length; k++) {
      const numeric = await slopeAt(data, k, lossOf);
      worst = Math.max(worst, Math.abs(numeric - (slopes[k] as number)));
      largest = Math.max(largest, Math.abs(numeric));
    }
  }
  return worst / largest;
}

async function slopeAt(data: Float64Array, k: number, loss: () => Promise<number>): Promise<number> {
  const step = 1e-5;
  const at = data[k] as number;
  data[k] = at + step;
  const above = await loss();
  data[k] = at - step;
  const below = await loss();
  data[k] = at;
  return (above - below) / (2 * step);
}
