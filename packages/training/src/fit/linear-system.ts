import { choleskySolve } from "./cholesky.ts";

/**
 * Solves a · x = y for a symmetric positive definite `a`, given as rows, by Cholesky's method.
 * @throws SwarError `invalid-argument` where `a` is not positive definite.
 * @example solveSymmetric([[4, 2], [2, 3]], [8, 7]) // [1.25, 1.5]
 */
export function solveSymmetric(a: readonly (readonly number[])[], y: readonly number[]): number[] {
  return [...choleskySolve(Float64Array.from(a.flat()), Float64Array.from(y))];
}
