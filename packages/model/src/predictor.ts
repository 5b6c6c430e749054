/** Runs a checkpoint on windows through a session that the caller opened. */
import { type Runtime, type Session, type Tensor, tensor } from "@swar/graph";
import { type Matrix, matrix, throwIfCancelled, type Work } from "@swar/units";
import type { Architecture } from "./architecture.ts";

/** The inputs of `count` windows, in arrays of shape (count, …). */
export interface ModelInputs {
  readonly count: number;
  /** Shape (count, steps, channels). */
  readonly frames: Float32Array;
  /** Shape (count, channels), where the model has a branch on the summary. */
  readonly summary?: Float32Array;
}

/** What a model says of windows. */
export interface Predictions {
  /** Shape (count, outputs): arousal, valence. */
  readonly affect: Matrix;
  /** Shape (count, steps): how much each step counted, adding up to 1; absent without an attention layer. */
  readonly attention?: Matrix;
}

const AT_ONCE = 256;

/** Predictions for every window. */
export async function predict(
  runtime: Runtime,
  session: Session,
  { branches }: Architecture,
  inputs: ModelInputs,
  { signal, onProgress }: Work = {},
): Promise<Predictions> {
  const affect: number[] = [];
  const attention: number[] = [];
  for (let from = 0; from < inputs.count; from += AT_ONCE) {
    throwIfCancelled(signal, "predict");
    const to = Math.min(inputs.count, from + AT_ONCE);
    const feeds: Record<string, Tensor> = {};
    for (const { input, channels } of branches) feeds[input] = slice(runtime, inputs, input, channels, from, to);
    const results = await session.run(feeds);
    affect.push(...(results["affect"]?.data as Float32Array));
    if (results["attention"]) attention.push(...(results["attention"].data as Float32Array));
    onProgress?.(to / inputs.count);
  }
  const shaped = (numbers: readonly number[]): Matrix =>
    matrix(inputs.count, numbers.length / inputs.count, Float32Array.from(numbers));
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

/** Predictions of the same model, one after the other. */
export function joinedPredictions(parts: readonly Predictions[]): Predictions {
  const affect = joinedRows(parts.map((part) => part.affect));
  const attention = parts.flatMap((part) => (part.attention ? [part.attention] : []));
  return attention.length > 0 ? { affect, attention: joinedRows(attention) } : { affect };
}

function joinedRows(parts: readonly Matrix[]): Matrix {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const whole = matrix(rows, parts[0]?.cols ?? 0);
  parts.reduce((at, { data }) => (whole.data.set(data, at), at + data.length), 0);
  return whole;
}
