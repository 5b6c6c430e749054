/**
 * Sequential minimal optimisation with second-order choice of the working pair, without shrinking: the solver of support
 * vector machines.
 * See Platt (1998); Fan, Chen & Lin (2005), Working set selection using second order information, WSS 2; Chang & Lin
 * (2011), LIBSVM, section 4.
 */
import { throwIfCancelled, type Work } from "@swar/units";

/** Minimise ½ αᵀQα + linearᵀα with signᵀα kept as it is and 0 ≤ αᵢ ≤ boundᵢ, where Qᵢⱼ = signᵢ signⱼ K(rowᵢ, rowⱼ). */
export interface SmoProblem {
  /** K, shape (n, n), row-major. */
  readonly gram: Float64Array;
  readonly n: number;
  /** For each of the m variables: its row of K, its sign (1 or -1), its linear term and its upper bound. */
  readonly row: Int32Array;
  readonly sign: Int8Array;
  readonly linear: Float64Array;
  readonly bound: Float64Array;
}

/** When the search ends. */
export interface SmoSettings {
  /** Largest violation of optimality that is left, above 0. */
  readonly tolerance: number;
  /** Steps after which the search ends as it is. */
  readonly maxSteps: number;
}

/** α of shape (m,), the offset ρ of the decision, and whether `tolerance` was reached. */
export interface SmoSolution {
  readonly alpha: Float64Array;
  readonly rho: number;
  readonly steps: number;
  readonly converged: boolean;
}

/** In the place of a curvature that is not positive. */
const TAU = 1e-12;

/**
 * Solves `problem`, beginning at α = 0.
 * @throws SwarError `cancelled`.
 * @see Fan, Chen & Lin (2005).
 */
export function smo(problem: SmoProblem, { tolerance, maxSteps }: SmoSettings, { signal }: Work = {}): SmoSolution {
  const alpha = new Float64Array(problem.linear.length);
  const gradient = problem.linear.slice();
  let steps = 0;
  let converged = false;
  for (; steps < maxSteps; steps++) {
    if (steps % 1000 === 0) throwIfCancelled(signal, "smo");
    const pair = workingPair(problem, alpha, gradient, tolerance);
    converged = pair === undefined;
    if (pair === undefined) break;
    step(problem, alpha, gradient, pair);
  }
  return { alpha, rho: offset(problem, alpha, gradient), steps, converged };
}

type Pair = readonly [i: number, j: number];

/** The pair that violates optimality most to first (i) and lets the objective fall most to second order (j). */
function workingPair(
  problem: SmoProblem,
  alpha: Float64Array,
  gradient: Float64Array,
  tolerance: number,
): Pair | undefined {
  const { sign, bound } = problem;
  let i = -1;
  let most = -Infinity;
  for (let t = 0; t < alpha.length; t++) {
    const mayRise = sign[t] === 1 ? alpha[t]! < bound[t]! : alpha[t]! > 0;
    const slope = -sign[t]! * gradient[t]!;
    if (mayRise && slope >= most) {
      i = t;
      most = slope;
    }
  }
  return i < 0 ? undefined : partner(problem, alpha, gradient, { i, most, tolerance });
}

function partner(
  { gram, n, row, sign, bound }: SmoProblem,
  alpha: Float64Array,
  gradient: Float64Array,
  { i, most, tolerance }: { i: number; most: number; tolerance: number },
): Pair | undefined {
  const from = row[i]! * n;
  const own = gram[from + row[i]!]!;
  let j = -1;
  let least = Infinity;
  let lowest = Infinity;
  for (let t = 0; t < alpha.length; t++) {
    const mayFall = sign[t] === 1 ? alpha[t]! > 0 : alpha[t]! < bound[t]!;
    if (!mayFall) continue;
    const slope = -sign[t]! * gradient[t]!;
    if (slope < lowest) lowest = slope;
    const gap = most - slope;
    if (gap <= 0) continue;
    const k = row[t]!;
    const curvature = own + gram[k * n + k]! - 2 * gram[from + k]!;
    const fall = -(gap * gap) / (curvature > 0 ? curvature : TAU);
    if (fall <= least) {
      j = t;
      least = fall;
    }
  }
  return j < 0 || most - lowest < tolerance ? undefined : [i, j];
}

/** Moves αᵢ and αⱼ to the best place on their line within the box, and the gradient with them. */
function step(problem: SmoProblem, alpha: Float64Array, gradient: Float64Array, [i, j]: Pair): void {
  const { gram, n, row, sign } = problem;
  const [ri, rj] = [row[i]! * n, row[j]! * n];
  const curvature = gram[ri + row[i]!]! + gram[rj + row[j]!]! - 2 * gram[ri + row[j]!]!;
  // How far signᵢ αᵢ rises and signⱼ αⱼ falls.
  const free = (sign[j]! * gradient[j]! - sign[i]! * gradient[i]!) / (curvature > 0 ? curvature : TAU);
  const move = Math.min(free, room(problem, alpha, i, sign[i]!), room(problem, alpha, j, -sign[j]!));
  shift(problem, alpha, i, sign[i]! * move);
  shift(problem, alpha, j, -sign[j]! * move);
  for (let t = 0; t < gradient.length; t++) {
    const k = row[t]!;
    gradient[t]! += sign[t]! * move * (gram[ri + k]! - gram[rj + k]!);
  }
}

/** How far α_t may move in `direction`, 1 or -1. */
function room({ bound }: SmoProblem, alpha: Float64Array, t: number, direction: number): number {
  return direction === 1 ? bound[t]! - alpha[t]! : alpha[t]!;
}

/** Moves α_t; what comes within rounding of a bound is put on it. */
function shift({ bound }: SmoProblem, alpha: Float64Array, t: number, by: number): void {
  const moved = alpha[t]! + by;
  const least = 1e-15 * bound[t]!;
  alpha[t] = moved <= least ? 0 : moved >= bound[t]! - least ? bound[t]! : moved;
}

/** ρ: the mean slope of the variables off their bounds, or the middle of what the others allow. */
function offset({ sign, bound }: SmoProblem, alpha: Float64Array, gradient: Float64Array): number {
  let [free, total, upper, lower] = [0, 0, Infinity, -Infinity];
  for (let t = 0; t < alpha.length; t++) {
    const slope = sign[t]! * gradient[t]!;
    const atBound = alpha[t]! >= bound[t]!;
    if (!atBound && alpha[t]! > 0) {
      free += 1;
      total += slope;
    } else if (atBound === (sign[t] === 1)) {
      lower = Math.max(lower, slope);
    } else {
      upper = Math.min(upper, slope);
    }
  }
  return free > 0 ? total / free : (upper + lower) / 2;
}
