/*
 * A grid of square cells over the plane: which points lie in which cell. Built by counting, searched in rings of cells.
 * See Bentley, Weide & Yao (1980), Optimal expected-time algorithms for closest point problems, ACM TOMS 6(4).
 */

/** Points of the plane, both axes in [0, 1], shape (n,) each. */
export interface Plane {
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
  /** Sum of the variances of both axes. */
  readonly variance: Float64Array;
}

/** Cell (column, row), of `side` × `side`, holds `order[starts[c]]` up to `order[starts[c + 1] - 1]`, c = row × side + column. */
export interface Grid {
  readonly side: number;
  readonly starts: Uint32Array;
  readonly order: Uint32Array;
  /** The least variance in each cell, Infinity in an empty one. */
  readonly surest: Float64Array;
  /** The least variance of all points. */
  readonly surestOfAll: number;
}

const POINTS_A_CELL = 4;

/** The column of `valence`, or the row of `arousal`, in a grid of `side` cells a side. */
export function cellAlong(x: number, side: number): number {
  return Math.max(0, Math.min(side - 1, Math.floor(x * side)));
}

/** The grid over `plane`; within a cell, points are in the order of their indices. */
export function createGrid({ arousal, valence, variance }: Plane): Grid {
  const n = arousal.length;
  const side = Math.max(1, Math.round(Math.sqrt(n / POINTS_A_CELL)));
  const cells = new Uint32Array(n);
  const starts = new Uint32Array(side * side + 1);
  for (let i = 0; i < n; i++) {
    const cell = cellAlong(arousal[i] as number, side) * side + cellAlong(valence[i] as number, side);
    cells[i] = cell;
    starts[cell + 1]!++;
  }
  for (let cell = 0; cell < side * side; cell++) starts[cell + 1]! += starts[cell]!;
  const next = starts.slice(0, -1);
  const order = new Uint32Array(n);
  const surest = new Float64Array(side * side).fill(Infinity);
  for (let i = 0; i < n; i++) {
    const cell = cells[i]!;
    order[next[cell]!++] = i;
    surest[cell] = Math.min(surest[cell]!, variance[i]!);
  }
  const surestOfAll = surest.reduce((least, x) => Math.min(least, x), Infinity);
  return { side, starts, order, surest, surestOfAll };
}
