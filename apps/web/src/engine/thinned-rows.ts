/** Rows of numbers, as many as may come, kept as a bounded number of columns: how a file of any length becomes a picture. */

/** What was kept. */
export interface Thinned {
  /** Shape (columns, width): each column is the merger of the rows that it stands for. */
  readonly data: Float32Array;
  readonly columns: number;
  /** Rows that each column stands for; the last one may stand for fewer. */
  readonly rowsPerColumn: number;
  readonly rows: number;
}

/** Takes rows one by one. */
export interface ThinnedRows {
  /** Takes the row of `width` numbers that begins at `from[start]`. */
  readonly push: (from: ArrayLike<number>, start: number) => void;
  readonly finish: () => Thinned;
}

/** Merges the row at `from[start]` into the one at `into[at]`; whether two rows or two mergers, the result must be the same. */
export type Merge = (into: Float32Array, at: number, from: ArrayLike<number>, start: number) => void;

/** How many numbers a row has, how many columns may stay, and how two rows become one. */
export interface ThinOptions {
  readonly width: number;
  /** An even number. */
  readonly most: number;
  readonly merge: Merge;
}

/**
 * Keeps at most `most` columns: whenever there are more, each two neighbours become one, so that memory does not grow with
 * the file, and no column is ever of other length than the rest.
 */
export function thinnedRows({ width, most, merge }: ThinOptions): ThinnedRows {
  const data = new Float32Array(most * width);
  let columns = 0;
  let rowsPerColumn = 1;
  let rows = 0;
  const halve = (): void => {
    for (let column = 0; column < most / 2; column++) {
      data.copyWithin(column * width, 2 * column * width, (2 * column + 1) * width);
      merge(data, column * width, data, (2 * column + 1) * width);
    }
    columns = most / 2;
    rowsPerColumn *= 2;
  };
  return {
    push: (from, start) => {
      const begins = rows % rowsPerColumn === 0;
      if (begins && columns === most) halve();
      if (begins) {
        const at = columns++ * width;
        for (let i = 0; i < width; i++) data[at + i] = from[start + i] as number;
      } else merge(data, (columns - 1) * width, from, start);
      rows++;
    },
    finish: () => ({ data: data.slice(0, columns * width), columns, rowsPerColumn, rows }),
  };
}
