/** The plane in squares: tracks that lie in one stand together in the columns, so that few of them are looked at about a place. */
import type { AffectPoint } from "@swar/units";

/** Squares along a side. */
export const SIDE = 32;

/** Where the tracks of a square stand in the columns, `to` not among them, and its least squared distance to a point. */
export interface Square {
  readonly away: number;
  readonly from: number;
  readonly to: number;
}

/** The squares that hold tracks, the nearest to `point` first; `starts` as `TrackColumns` has it. */
export function squaresAbout(starts: Int32Array, { arousal, valence }: AffectPoint): Square[] {
  const squares: Square[] = [];
  for (let i = 0; i < SIDE * SIDE; i++) {
    const [from, to] = [starts[i]!, starts[i + 1]!];
    if (from === to) continue;
    const [up, right] = [gap(Math.floor(i / SIDE), arousal), gap(i % SIDE, valence)];
    squares.push({ away: up * up + right * right, from, to });
  }
  return squares.sort((a, b) => a.away - b.away);
}

/** How far `x` is from the nearer side of the square that is number `i` along an axis. */
function gap(i: number, x: number): number {
  return Math.max(0, i / SIDE - x, x - (i + 1) / SIDE);
}

/** The rows of tracks at these places in the order of their squares, and where each square begins; the last one ends at the end. */
export function bySquare(arousal: Float64Array, valence: Float64Array): { rows: Int32Array; starts: Int32Array } {
  const along = (x: number): number => Math.min(SIDE - 1, Math.floor(SIDE * x));
  const square = (row: number): number => SIDE * along(arousal[row]!) + along(valence[row]!);
  const starts = new Int32Array(SIDE * SIDE + 1);
  for (let row = 0; row < arousal.length; row++) starts[square(row) + 1]! += 1;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const rows = new Int32Array(arousal.length);
  const next = starts.slice();
  for (let row = 0; row < arousal.length; row++) rows[next[square(row)]!++] = row;
  return { rows, starts };
}
