/** Means and deviations of the training set, put where the model's `standardize` layers keep them. */
import { type Architecture, layouts, placed, type Weights } from "@swar/model";
import { type Part, windowsOf } from "./examples.ts";

/** Floor of a deviation, so that a constant channel does not blow up. */
const LEAST = 1e-3;

/** `weights` with the statistics of `part`, which must be the training part alone, in every `standardize` layer. */
export function standardized(architecture: Architecture, weights: Weights, part: Part): Weights {
  const statistics = weights.statistics.slice();
  for (const place of layouts(architecture).statistics.places) {
    const [branch, , kind, slot] = place.name.split(".");
    if (kind !== "standardize") continue;
    const { input, channels } = architecture.branches[Number(branch)] as Architecture["branches"][0];
    const moments = channelMoments(part, input, channels);
    placed(statistics, place).set(slot === "mean" ? moments.mean : moments.deviation);
  }
  return { parameters: weights.parameters, statistics };
}

/** Mean and standard deviation (divided by n) of each channel of an input, over all steps of all windows. */
function channelMoments(
  part: Part,
  input: "frames" | "summary",
  channels: number,
): { mean: Float64Array; deviation: Float64Array } {
  const data = part.examples[input] as Float32Array;
  const each = data.length / part.examples.count;
  const windows = windowsOf(part).flat();
  const rows = (windows.length * each) / channels;
  const mean = new Float64Array(channels);
  const deviation = new Float64Array(channels);
  for (const w of windows) for (let i = 0; i < each; i++) mean[i % channels]! += data[w * each + i]! / rows;
  for (const w of windows)
    for (let i = 0; i < each; i++) deviation[i % channels]! += (data[w * each + i]! - mean[i % channels]!) ** 2 / rows;
  return { mean, deviation: deviation.map((variance) => Math.max(LEAST, Math.sqrt(variance))) };
}
