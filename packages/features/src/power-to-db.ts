import { check, type Decibels, type Matrix, matrix } from "@swar/units";

/** How powers become decibels; defaults are librosa's. */
export interface DecibelOptions {
  /** The power at 0 dB: a finite number, whose sign is ignored, or "max" for the largest of the matrix; 1 unless given. */
  readonly ref?: number | "max" | undefined;
  /** The least power told apart, in (0, ∞); 1e-10 unless given. */
  readonly amin?: number | undefined;
  /** How far below the largest result to cut off, in [0, ∞), or null for no cut; 80 unless given. */
  readonly topDb?: Decibels | null | undefined;
}

const DECIBELS_PER_NEPER = 10 / Math.LN10;

/**
 * Power `m`, any shape, in decibels of the same shape, as `librosa.power_to_db`.
 * @throws SwarError `invalid-argument` where an option breaks the rule beside its name.
 * @example powerToDb(matrix(1, 2, Float32Array.of(1, 0.01))).data[1] // -20
 */
export function powerToDb(m: Matrix, { ref = 1, amin = 1e-10, topDb = 80 }: DecibelOptions = {}): Matrix {
  check(Number.isFinite(amin) && amin > 0, "powerToDb", "amin must be positive", amin);
  check(topDb === null || topDb >= 0, "powerToDb", "topDb must be at least 0 or null", topDb);
  check(ref === "max" || Number.isFinite(ref), "powerToDb", 'ref must be a finite number or "max"', ref);
  const zero = decibels(ref === "max" ? largest(m.data) : Math.abs(ref), amin);
  const result = matrix(m.rows, m.cols);
  for (let i = 0; i < m.data.length; i++) result.data[i] = decibels(m.data[i]!, amin) - zero;
  if (topDb !== null) raiseTo(result.data, largest(result.data) - topDb);
  return result;
}

/** Natural logarithm and a factor: half the time of `Math.log10`, and equal in single precision. */
function decibels(power: number, amin: number): Decibels {
  return DECIBELS_PER_NEPER * Math.log(power < amin ? amin : power);
}

function largest(values: Float32Array): number {
  let most = -Infinity;
  for (let i = 0; i < values.length; i++) if (values[i]! > most) most = values[i]!;
  return most;
}

function raiseTo(floor: Float32Array, level: number): void {
  for (let i = 0; i < floor.length; i++) if (floor[i]! < level) floor[i] = level;
}
