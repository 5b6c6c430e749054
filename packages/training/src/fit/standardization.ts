/** Medians, means and deviations of the training set, put where the model's `impute` and `standardize` layers keep them. */
import { type Architecture, layouts, placed, type Weights } from "@swar/model";
import { type Part, windowsOf } from "./examples.ts";
import { quantile } from "./metrics/bootstrap.ts";

/** Floor of a deviation, so that a constant channel does not blow up. */
const LEAST = 1e-3;

/** `weights` with the statistics of `part`, which must be the training part alone, in every `impute` and `standardize` layer. */
export function standardized(architecture: Architecture, weights: Weights, part: Part): Weights {
  const statistics = weights.statistics.slice();
  const places = layouts(architecture).statistics.places;
  architecture.branches.forEach(({ input, channels, layers }, branch) => {
    const imputes = layers.some(({ kind }) => kind === "impute");
    if (!imputes && !layers.some(({ kind }) => kind === "standardize")) return;
    const values = { median: imputes ? channelMedians(part, input, channels) : undefined };
    const all = { ...values, ...channelMoments(part, input, channels, values.median) };
    for (const place of places) {
      const [index, , kind, slot] = place.name.split(".");
      if (Number(index) !== branch || (kind !== "impute" && kind !== "standardize")) continue;
      placed(statistics, place).set(all[slot as keyof typeof all] as Float64Array);
    }
  });
  return { parameters: weights.parameters, statistics };
}

/** Calls `use` with each number of an input over all steps of all windows of `part`, and its channel. */
function eachNumber(
  { examples, clips }: Part,
  input: "frames" | "summary",
  channels: number,
  use: (x: number, channel: number) => void,
): void {
  const data = examples[input] as Float32Array;
  const each = data.length / examples.count;
  for (const w of windowsOf({ examples, clips }).flat())
    for (let i = 0; i < each; i++) use(data[w * each + i]!, i % channels);
}

/** The median of each channel, missing values (NaN) left out; 0 where all are missing. */
function channelMedians(part: Part, input: "frames" | "summary", channels: number): Float64Array {
  const data = part.examples[input] as Float32Array;
  const each = data.length / part.examples.count;
  const windows = windowsOf(part).flat();
  const column = new Float32Array(windows.length * (each / channels));
  return Float64Array.from({ length: channels }, (_, c) => {
    let used = 0;
    for (const w of windows)
      for (let i = w * each + c; i < (w + 1) * each; i += channels)
        if (!Number.isNaN(data[i]!)) column[used++] = data[i]!;
    return used === 0 ? 0 : quantile(column.subarray(0, used).sort(), 0.5);
  });
}

/** Mean and standard deviation (divided by n) of each channel, `median` standing in for what is missing. */
function channelMoments(
  part: Part,
  input: "frames" | "summary",
  channels: number,
  median: Float64Array | undefined,
): { mean: Float64Array; deviation: Float64Array } {
  const filled = (x: number, c: number): number => (median && Number.isNaN(x) ? median[c]! : x);
  const mean = new Float64Array(channels);
  const deviation = new Float64Array(channels);
  let numbers = 0;
  eachNumber(part, input, channels, (x, c) => ((mean[c]! += filled(x, c)), numbers++));
  const rows = numbers / channels;
  mean.forEach((total, c) => (mean[c] = total / rows));
  eachNumber(part, input, channels, (x, c) => (deviation[c]! += (filled(x, c) - mean[c]!) ** 2 / rows));
  return { mean, deviation: deviation.map((variance) => Math.max(LEAST, Math.sqrt(variance))) };
}
