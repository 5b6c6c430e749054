/** `model.weights.h5` of a `.keras` file → tensors in the layout of our checkpoints. */
// Its neighbour has the types of jsfive, for whoever compiles this file without the others.
// oxlint-disable-next-line typescript/triple-slash-reference
/// <reference path="./jsfive.d.ts" />
import { type Dataset, File } from "jsfive";
import { corrupt, incompatible } from "./refusal.ts";

/** How a tensor of Keras's becomes one of ours; `gate…` are of an LSTM, whose gates stand in another order. */
export type Turn = "vector" | "deviation" | "matrix" | "gateVector" | "gateMatrix";

/** Where a tensor comes from: one path a direction, below the group of its layer, and how it is turned. */
export interface Source {
  readonly paths: readonly string[];
  readonly turn: Turn;
}

/** Gives a tensor of the file: `source` below `group`, in our layout and of our `shape`. */
export type ReadTensor = (group: string, source: Source, shape: readonly number[]) => Float32Array;

/** Where the layers lie, by version: Keras 3, and 2.12 to 2.15. */
const ROOTS = ["layers", "_layer_checkpoint_dependencies"];

/** Keras takes no square root of a variance below this square. */
const LEAST_DEVIATION = 1e-7;

/**
 * A reader of the weights in the HDF5 file `bytes`.
 * @throws SwarError `corrupt-checkpoint` where it is none or damaged, and when a tensor is missing or not finite;
 * `incompatible-checkpoint` where one has another shape or type than its layer says.
 */
export function openWeights(bytes: Uint8Array): ReadTensor {
  const file = attempted("the weights must be a whole HDF5 file", () => new File(bytes.slice().buffer, "weights"));
  const root = attempted("the weights must be a whole HDF5 file", () => ROOTS.find((name) => file.keys.includes(name)));
  if (root === undefined) throw corrupt("the weights must lie in a group of layers", file.keys.join(", ") || "nothing");
  return (group, { paths, turn }, shape) => {
    const each = paths.length === 1 && !turn.startsWith("gate") ? shape : shape.slice(1);
    const parts = paths.map((path) => {
      const full = [root, group, path].join("/");
      return TURNS[turn](numbers(file, full, turn.endsWith("atrix") ? each.toReversed() : each), each);
    });
    return Float32Array.from(parts.flatMap((part) => [...part]));
  };
}

/** The numbers at `path`, which must be of `shape`. */
function numbers(file: File, path: string, shape: readonly number[]): ArrayLike<number> {
  const rule = `${path} must be an array of numbers`;
  const {
    shape: got,
    dtype,
    value,
  } = attempted(rule, () => {
    const { shape: found, dtype: type, value: data } = file.get(path) as Dataset;
    return { shape: [...found], dtype: String(type), value: Float32Array.from(data) };
  });
  if (!["<f4", "<f8"].includes(dtype)) throw incompatible("keras weights", `${path} must be float32`, dtype);
  if (got.join() !== shape.join())
    throw incompatible("keras weights", `${path} must have the shape [${shape.join(", ")}]`, `[${got.join(", ")}]`);
  const size = shape.reduce((a, b) => a * b, 1);
  if (value.length !== size) throw corrupt(`${path} must hold ${size} numbers`, String(value.length));
  for (let i = 0; i < size; i++)
    if (!Number.isFinite(value[i])) throw corrupt(`${path} must hold finite numbers`, String(value[i]));
  return value;
}

/** What `read` gives; what the library throws at damage, texts among it, says nothing to a person and stays the cause. */
function attempted<T>(rule: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    throw corrupt(rule, "something that cannot be read", cause);
  }
}

/** For each gate of ours (i, o, f, c) where it stands in Keras (i, f, c, o). */
const GATES = [0, 3, 1, 2];

/** From Keras's array to ours of `shape`; matrices are transposed. */
const TURNS = {
  vector: (x) => Float32Array.from(x),
  deviation: (x) => Float32Array.from(x, (variance) => Math.max(LEAST_DEVIATION, Math.sqrt(variance))),
  matrix: (x, [rows = 0, columns = 0]) => transposed(x, rows, columns, (row) => row),
  gateVector: (x, [rows = 0]) => transposed(x, rows, 1, gateRow(rows)),
  gateMatrix: (x, [rows = 0, columns = 0]) => transposed(x, rows, columns, gateRow(rows)),
} as const satisfies Record<Turn, (x: ArrayLike<number>, shape: readonly number[]) => Float32Array>;

/** Shape (rows, columns) from one of (columns, rows); row r comes from column `from(r)`. */
function transposed(x: ArrayLike<number>, rows: number, columns: number, from: (row: number) => number): Float32Array {
  const out = new Float32Array(rows * columns);
  for (let r = 0; r < rows; r++)
    for (let c = 0; c < columns; c++) out[r * columns + c] = x[c * rows + from(r)] as number;
  return out;
}

function gateRow(rows: number): (row: number) => number {
  const units = rows / 4;
  return (row) => (GATES[Math.floor(row / units)] as number) * units + (row % units);
}
