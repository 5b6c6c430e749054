/* A sound file → its mel frames in decibels, bit by bit as an app does it, and the peers' 80 dB below the loudest at the end. */
import { type AudioInput, decodeStream, type MpegWorkers } from "@swar/decode";
import { melFramer, powerToDb, type Wasm } from "@swar/features";
import { type Matrix, matrix } from "@swar/units";
import { withFile } from "../../apps/cli/src/files/file-source.ts";

/** The platform's WebAssembly, which the types of ES2024 and of Node do not name. */
export const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;

export const SAMPLE_RATE = 22_050;

/** Mel frames in decibels, shape (frames, 128). */
export async function melOf(input: AudioInput, mpegWorkers?: MpegWorkers): Promise<Matrix> {
  const framer = melFramer(SAMPLE_RATE, { wasm });
  const parts: Matrix[] = [];
  for await (const { samples } of decodeStream(input, { sampleRate: SAMPLE_RATE, wasm, mpegWorkers }))
    parts.push(framer.push(samples));
  parts.push(framer.flush());
  const frames = matrix(
    parts.reduce((rows, part) => rows + part.rows, 0),
    128,
  );
  parts.reduce((at, { data }) => (frames.data.set(data, at), at + data.length), 0);
  return powerToDb(frames);
}

/** The mean of the mel frames of the file at `path`: what a worker thread is asked for. */
export default async function meanOf(path: string): Promise<number> {
  const { data } = await withFile(path, (source) => melOf(source));
  return mean(data);
}

export function mean(values: Float32Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The mean of |a − b| over what both have. */
export function meanDifference(a: Float32Array, b: Float32Array): number {
  const length = Math.min(a.length, b.length);
  let sum = 0;
  for (let i = 0; i < length; i++) sum += Math.abs(a[i]! - b[i]!);
  return sum / length;
}
