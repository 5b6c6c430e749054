/** Seeded initial weights, distributed as Keras's defaults for the same layers. */
import { type Random, random } from "@swar/units";
import type { Architecture } from "./architecture.ts";
import type { Start } from "./layers/layer.ts";
import { layouts, type Place, placed } from "./layout.ts";

/** Everything that a model has learnt: its parameters and its moving statistics, laid out by `layouts`. */
export interface Weights {
  readonly parameters: Float32Array;
  readonly statistics: Float32Array;
}

/**
 * The weights that training begins with; the same seed gives the same weights.
 * @see Glorot & Bengio (2010), uniform; Saxe et al. (2014), orthogonal; Jozefowicz et al. (2015) for a forget bias of 1.
 */
export function initialWeights(architecture: Architecture, seed: number): Weights {
  const { parameters, statistics } = layouts(architecture);
  const rng = random(seed);
  const filled = (size: number, places: readonly Place[]): Float32Array => {
    const vector = new Float32Array(size);
    for (const place of places) FILL[place.start](placed(vector, place), place.shape, rng);
    return vector;
  };
  return {
    parameters: filled(parameters.size, parameters.places),
    statistics: filled(statistics.size, statistics.places),
  };
}

const FILL = {
  zeros: (): void => {},
  ones: (into): void => void into.fill(1),
  forgetBias: (into, [directions = 2, gates = 4]): void => {
    const units = gates / 4;
    for (let d = 0; d < directions; d++) into.fill(1, d * gates + 2 * units, d * gates + 3 * units);
  },
  glorot: (into, shape, rng): void => {
    const limit = Math.sqrt(6 / ((shape.at(-1) ?? 1) + (shape.at(-2) ?? 1)));
    for (let i = 0; i < into.length; i++) into[i] = limit * (2 * rng.uniform() - 1);
  },
  orthogonal: (into, shape, rng): void => {
    const [rows = 1, cols = 1] = shape.slice(-2);
    for (let from = 0; from < into.length; from += rows * cols) {
      orthonormalColumns(into.subarray(from, from + rows * cols), rows, cols, rng);
    }
  },
} as const satisfies Record<Start, (into: Float32Array, shape: readonly number[], rng: Random) => void>;

/** Fills a matrix of at least as many rows as columns with orthonormal columns: normal ones, by Gram and Schmidt, twice. */
function orthonormalColumns(into: Float32Array, rows: number, cols: number, rng: Random): void {
  const columns: Float64Array[] = [];
  for (let c = 0; c < cols; c++) {
    const column = Float64Array.from({ length: rows }, () => rng.normal());
    for (const other of [...columns, ...columns]) subtractProjection(column, other);
    const norm = Math.sqrt(dot(column, column));
    for (let r = 0; r < rows; r++) into[r * cols + c] = column[r] = (column[r] as number) / norm;
    columns.push(column);
  }
}

function subtractProjection(from: Float64Array, unit: Float64Array): void {
  const share = dot(from, unit);
  for (let r = 0; r < from.length; r++) from[r] = (from[r] as number) - share * (unit[r] as number);
}

function dot(a: Float64Array, b: Float64Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += (a[i] as number) * (b[i] as number);
  return total;
}
