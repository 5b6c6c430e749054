/** Symmetric positive definite systems of up to some thousand unknowns, by Cholesky's method in blocks that fit a cache. */
import { check, throwIfCancelled, type Work } from "@swar/units";

/** Rows and columns of a block. */
const BLOCK = 48;

/**
 * Solves a · z = y. `a`, shape (n, n), is overwritten by its factor, of which only the lower half is read or written;
 * `y`, shape (n, columns), is overwritten by z; both row-major.
 * @throws SwarError `invalid-argument` where `a` is not positive definite; `cancelled`.
 * @see Golub & Van Loan (2013), Matrix Computations, 4.2.
 * @example choleskySolve(Float64Array.of(4, 2, 2, 3), Float64Array.of(8, 7)) // [1.25, 1.5]
 */
export function choleskySolve(a: Float64Array, y: Float64Array, work: Work = {}): Float64Array {
  const n = Math.round(Math.sqrt(a.length));
  const columns = y.length / n;
  check(n * n === a.length && Number.isInteger(columns), "choleskySolve", "a must be (n, n), y (n, columns)", [
    a.length,
    y.length,
  ]);
  factor(a, n, work);
  for (let c = 0; c < columns; c++) {
    const z = Float64Array.from({ length: n }, (_, i) => y[i * columns + c]!);
    substitute(a, z);
    for (let i = 0; i < n; i++) y[i * columns + c] = z[i]!;
  }
  return y;
}

/** The lower triangular factor of `a` in its place, a block after another, row by row. */
function factor(a: Float64Array, n: number, { signal, onProgress }: Work): void {
  for (let top = 0; top < n; top += BLOCK) {
    throwIfCancelled(signal, "choleskySolve");
    const bottom = Math.min(n, top + BLOCK);
    for (let left = 0; left <= top; left += BLOCK) {
      const right = Math.min(n, left + BLOCK);
      subtractEarlier(a, n, { top, bottom, left, right });
      finishBlock(a, n, { top, bottom, left, right });
    }
    onProgress?.((bottom / n) ** 3);
  }
}

interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Takes off each element of a block the product of what its row and its column's row hold left of the block. */
function subtractEarlier(a: Float64Array, n: number, { top, bottom, left, right }: Block): void {
  for (let i = top; i < bottom; i++) {
    const row = i * n;
    let j = left;
    // Four columns at once: each element of row i is read once for them.
    for (; j + 4 <= right; j += 4) {
      let [p, q, r, s] = [0, 0, 0, 0];
      for (let k = 0, at = j * n; k < left; k++, at++) {
        const own = a[row + k]!;
        p += own * a[at]!;
        q += own * a[at + n]!;
        r += own * a[at + 2 * n]!;
        s += own * a[at + 3 * n]!;
      }
      a[row + j]! -= p;
      a[row + j + 1]! -= q;
      a[row + j + 2]! -= r;
      a[row + j + 3]! -= s;
    }
    for (; j < right; j++) a[row + j]! -= product(a, row, j * n, left);
  }
}

/** The factor within a block: on the diagonal its lower half, else a triangular system for each row. */
function finishBlock(a: Float64Array, n: number, { top, bottom, left, right }: Block): void {
  for (let i = top; i < bottom; i++) {
    for (let j = left; j < Math.min(right, i + 1); j++) {
      const rest = a[i * n + j]! - product(a, i * n + left, j * n + left, j - left);
      check(i !== j || rest > 0, "choleskySolve", "a must be positive definite; raise the penalty", rest);
      a[i * n + j] = i === j ? Math.sqrt(rest) : rest / a[j * n + j]!;
    }
  }
}

/** Forward and back substitution of one column, in place. */
function substitute(l: Float64Array, z: Float64Array): void {
  const n = z.length;
  for (let i = 0; i < n; i++) {
    let rest = z[i]!;
    for (let k = 0, at = i * n; k < i; k++, at++) rest -= l[at]! * z[k]!;
    z[i] = rest / l[i * n + i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    z[i]! /= l[i * n + i]!;
    for (let k = 0, at = i * n; k < i; k++, at++) z[k]! -= l[at]! * z[i]!;
  }
}

/** The product of `length` numbers of `a` from `p` on and from `q` on. */
function product(a: Float64Array, p: number, q: number, length: number): number {
  let total = 0;
  for (let k = 0; k < length; k++) total += a[p + k]! * a[q + k]!;
  return total;
}
