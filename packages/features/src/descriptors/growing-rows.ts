/** Rows of numbers that come one after the other, their count unknown: single precision, twice the room when it is full. */
export interface GrowingRows {
  /** The next row's place in `data()`, shape (cols,), for the caller to fill. */
  readonly next: () => number;
  /** All room there is, shape (≥ rows, cols); another array after some calls of `next`. */
  readonly data: () => Float32Array;
  readonly rows: () => number;
  /** Column `c` of all rows, shape (rows,). */
  readonly column: (c: number) => Float64Array;
}

const ROOM = 4096;

/**
 * Room for rows of `cols` numbers.
 * @example growingRows(2).next() // 0
 */
export function growingRows(cols: number): GrowingRows {
  let data = new Float32Array(ROOM * cols);
  let rows = 0;
  const next = (): number => {
    if ((rows + 1) * cols > data.length) {
      const larger = new Float32Array(2 * data.length);
      larger.set(data);
      data = larger;
    }
    return cols * rows++;
  };
  const column = (c: number): Float64Array => Float64Array.from({ length: rows }, (_, r) => data[r * cols + c]!);
  return { next, data: () => data, rows: () => rows, column };
}
