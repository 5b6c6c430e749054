import { check } from "./errors.ts";

/** Numbers of shape (rows, cols) in row-major order: element (r, c) is `data[r * cols + c]`. */
export interface Matrix {
  readonly data: Float32Array;
  readonly rows: number;
  readonly cols: number;
}

/**
 * A matrix of shape (rows, cols), over `data` where it is given, else zeros.
 * @throws SwarError `invalid-argument` where `data` does not hold rows × cols numbers.
 * @example matrix(2, 3).data.length // 6
 */
export function matrix(rows: number, cols: number, data = new Float32Array(rows * cols)): Matrix {
  check(data.length === rows * cols, "matrix", `data must hold ${rows} × ${cols} numbers`, data.length);
  return { data, rows, cols };
}

/** Row `r` of `m`, shape (cols,), as a view: writing to it writes to `m`. */
export function row(m: Matrix, r: number): Float32Array {
  return m.data.subarray(r * m.cols, (r + 1) * m.cols);
}
