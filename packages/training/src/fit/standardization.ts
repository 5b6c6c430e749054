/** Means and deviations of the training set, put where the model's `standardize` layers keep them. */
import { type Architecture, layouts, placed, type Weights } from "@swar/model";
import type { Examples } from "./examples.ts";

/** Floor of a deviation, so that a constant channel does not blow up. */
const LEAST = 1e-3;

/** `weights` with the statistics of `examples`, which must be the training part alone, in every `standardize` layer. */
export function standardized(architecture: Architecture, weights: Weights, examples: Examples): Weights {
  const statistics = weights.statistics.slice();
  for (const place of layouts(architecture).statistics.places) {
    const [branch, , kind, slot] = place.name.split(".");
    if (kind !== "standardize") continue;
    const { input, channels } = architecture.branches[Number(branch)] as Architecture["branches"][0];
    const moments = channelMoments(examples[input] as Float32Array, channels);
    placed(statistics, place).set(slot === "mean" ? moments.mean : moments.deviation);
  }
  return { parameters: weights.parameters, statistics };
}

/** Mean and standard deviation (divided by n) of each of `channels` interleaved channels. */
function channelMoments(data: Float32Array, channels: number): { mean: Float64Array; deviation: Float64Array } {
  const rows = data.length / channels;
  const mean = new Float64Array(channels);
  const deviation = new Float64Array(channels);
  for (let i = 0; i < data.length; i++) mean[i % channels]! += (data[i] as number) / rows;
  for (let i = 0; i < data.length; i++)
    deviation[i % channels]! += ((data[i] as number) - mean[i % channels]!) ** 2 / rows;
  return { mean, deviation: deviation.map((variance) => Math.max(LEAST, Math.sqrt(variance))) };
}
