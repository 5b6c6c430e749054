/** Runs a checkpoint on windows through a session that the caller opened. */
import { type Runtime, type Session, type Tensor, tensor } from "@swar/graph";
import { type Matrix, matrix, throwIfCancelled, type Work } from "@swar/units";
import type { Architecture } from "./architecture.ts";

/** The inputs of `count` windows, in arrays of shape (count, …). */
export interface ModelInputs {
  readonly count: number;
  /** Shape (count, steps, channels), where the model has a branch on frames. */
  readonly frames?: Float32Array;
  /** Shape (count, channels), where the model has a branch on the summary. */
  readonly summary?: Float32Array;
}

/** What a model says of windows. */
export interface Predictions {
  /** Shape (count, outputs): arousal, valence; or the probability of each class. */
  readonly affect: Matrix;
  /** Shape (count, steps): how much each step counted, adding up to 1; absent without an attention layer. */
  readonly attention?: Matrix;
}

const AT_ONCE = 256;

/** Predictions for every window, `atOnce` at a time, 256 unless given. */
export async function predict(
  runtime: Runtime,
  session: Session,
  { branches }: Architecture,
  inputs: ModelInputs,
  { signal, onProgress, atOnce = AT_ONCE }: Work & { readonly atOnce?: number | undefined } = {},
): Promise<Predictions> {
  const affect: Float32Array[] = [];
  const attention: Float32Array[] = [];
  for (let from = 0; from < inputs.count; from += atOnce) {
    throwIfCancelled(signal, "predict");
    const to = Math.min(inputs.count, from + atOnce);
    const feeds: Record<string, Tensor> = {};
    for (const { input, channels } of branches) feeds[input] = slice(runtime, inputs, input, channels, from, to);
    const results = await session.run(feeds);
    affect.push(results["affect"]?.data as Float32Array);
    if (results["attention"]) attention.push(results["attention"].data as Float32Array);
    onProgress?.(to / inputs.count);
  }
  const shaped = (parts: readonly Float32Array[]): Matrix => {
    const data = joined(parts);
    return matrix(inputs.count, data.length / Math.max(1, inputs.count), data);
  };
  return attention.length > 0 ? { affect: shaped(affect), attention: shaped(attention) } : { affect: shaped(affect) };
}

function slice(
  runtime: Runtime,
  inputs: ModelInputs,
  input: "frames" | "summary",
  channels: number,
  from: number,
  to: number,
): Tensor {
  const data = inputs[input] as Float32Array;
  const each = data.length / inputs.count;
  const part = data.subarray(from * each, to * each);
  return tensor(runtime, part, input === "frames" ? [to - from, each / channels, channels] : [to - from, channels]);
}

function joined(parts: readonly Float32Array[]): Float32Array<ArrayBuffer> {
  const whole = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
  parts.reduce((at, part) => (whole.set(part, at), at + part.length), 0);
  return whole;
}

/** Predictions of the same model, one after the other. */
export function joinedPredictions(parts: readonly Predictions[]): Predictions {
  const affect = joinedRows(parts.map((part) => part.affect));
  const attention = parts.flatMap((part) => (part.attention ? [part.attention] : []));
  return attention.length > 0 ? { affect, attention: joinedRows(attention) } : { affect };
}

function joinedRows(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  return matrix(rows, parts[0]?.cols ?? 0, joined(parts.map(({ data }) => data)));
}
