import type { AffectPoint } from "@swar/units";
import { type Heap, heap } from "../heap.ts";
import type { Catalogue } from "./catalogue.ts";
import { cellAlong, type Grid, type Plane } from "./grid.ts";

/** A track by its position in the catalogue, and what it costs. */
export interface Found {
  readonly index: number;
  readonly cost: number;
}

/** More than the edge of a cell can be off by rounding. */
const ROUNDING = 1e-12;

/**
 * What a track costs beyond its expected squared distance: from 0, Infinity where it must not come. Above `most` it may be any number
 * that is, which saves looking at everything.
 */
export type Extra = (index: number, most?: number) => number;

/** Whether `a` is better than `b`; of equals, the one that stands first in the catalogue. */
const better = (a: Found, b: Found): boolean => a.cost < b.cost || (a.cost === b.cost && a.index < b.index);

/**
 * The expected squared distance of track `i` to `point`, where its place is uncertain: that of the place where it most likely
 * lies, and the variances of both axes.
 */
export function expectedSquare({ plane }: Pick<Catalogue, "plane">, i: number, point: AffectPoint): number {
  const arousal = (plane.arousal[i] as number) - point.arousal;
  const valence = (plane.valence[i] as number) - point.valence;
  return arousal * arousal + valence * valence + (plane.variance[i] as number);
}

/**
 * The `count` tracks of least expected squared distance to `point` plus `extra`, the best first. Exact: rings of cells
 * about the point are searched until no track farther out can be among the best.
 */
export function nearest(
  { plane, grid }: Catalogue,
  point: AffectPoint,
  { count, extra }: { readonly count: number; readonly extra: Extra },
): Found[] {
  const best = heap<Found>((a, b) => better(b, a));
  const home = { column: cellAlong(point.valence, grid.side), row: cellAlong(point.arousal, grid.side) };
  for (let ring = 0; ring < grid.side; ring++) {
    const bound = ringDistance(point, { ...home, ring, side: grid.side }) ** 2;
    const worst = (): number => (best.size() >= count ? best.peek()!.cost : Infinity);
    if (bound + grid.surestOfAll > worst()) break;
    eachCellOfRing(home, { ring, side: grid.side }, (cell) => {
      if (bound + grid.surest[cell]! <= worst()) visit(cell, { plane, grid, point, extra, count, best });
    });
  }
  const found: Found[] = [];
  for (let worst = best.pop(); worst !== undefined; worst = best.pop()) found.push(worst);
  return found.toReversed();
}

interface Visit {
  readonly plane: Plane;
  readonly grid: Grid;
  readonly point: AffectPoint;
  readonly extra: Extra;
  readonly count: number;
  readonly best: Heap<Found>;
}

/** Looks at the tracks of a cell. */
function visit(cell: number, { plane, grid, point, extra, count, best }: Visit): void {
  const end = grid.starts[cell + 1]!;
  let worst = best.size() >= count ? best.peek()!.cost : Infinity;
  for (let at = grid.starts[cell]!; at < end; at++) {
    const index = grid.order[at]!;
    const place = expectedSquare({ plane }, index, point);
    if (place > worst) continue;
    const cost = place + extra(index, worst - place);
    if (cost === Infinity || cost > worst) continue;
    const found = { index, cost };
    if (best.size() >= count && !better(found, best.peek()!)) continue;
    if (best.size() >= count) best.pop();
    best.push(found);
    if (best.size() >= count) worst = best.peek()!.cost;
  }
}

interface Home {
  readonly column: number;
  readonly row: number;
}

/** Calls `visitCell` with the cells at `ring` steps of a king from `home`, as far as they are there. */
function eachCellOfRing(
  { column, row }: Home,
  { ring, side }: { readonly ring: number; readonly side: number },
  visitCell: (cell: number) => void,
): void {
  const [left, right] = [column - ring, column + ring];
  for (let r = Math.max(0, row - ring); r <= Math.min(side - 1, row + ring); r++) {
    const whole = Math.abs(r - row) === ring;
    if (whole) for (let c = Math.max(0, left); c <= Math.min(side - 1, right); c++) visitCell(r * side + c);
    if (!whole && left >= 0) visitCell(r * side + left);
    if (!whole && right < side) visitCell(r * side + right);
  }
}

/** A lower bound of the distance from `point` to all cells at `ring` and beyond; Infinity where there are none. */
function ringDistance(
  { arousal, valence }: AffectPoint,
  { column, row, ring, side }: Home & { readonly ring: number; readonly side: number },
): number {
  if (ring === 0) return 0;
  const beyond = (x: number, at: number): number =>
    Math.min(
      at - ring >= 0 ? x - (at - ring + 1) / side : Infinity,
      at + ring < side ? (at + ring) / side - x : Infinity,
    );
  return Math.max(0, Math.min(beyond(valence, column), beyond(arousal, row)) - ROUNDING);
}
