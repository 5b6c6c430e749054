import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { choleskySolve } from "./cholesky.ts";

/** B · Bᵀ + 1 for a random B, shape (n, n): positive definite. */
function definite(n: number): Float64Array {
  const rng = random(n);
  const b = Float64Array.from({ length: n * n }, () => rng.normal());
  return b.map((_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    let total = i === j ? 1 : 0;
    for (let k = 0; k < n; k++) total += b[i * n + k]! * b[j * n + k]!;
    return total;
  });
}

describe("choleskySolve", () => {
  // Below, at and above the width of a block, and what is left beside columns taken four at a time.
  it.each([1, 7, 48, 49, 101])("finds again what %i unknowns were multiplied with", (n) => {
    const a = definite(n);
    const z = Float64Array.from({ length: n * 2 }, (_, i) => Math.sin(i));
    const y = z.map((_, at) => {
      let total = 0;
      for (let k = 0; k < n; k++) total += a[Math.floor(at / 2) * n + k]! * z[2 * k + (at % 2)]!;
      return total;
    });
    const found = choleskySolve(a.slice(), y);
    expect(Math.max(...found.map((value, i) => Math.abs(value - z[i]!)))).toBeLessThan(1e-9);
  });

  it("refuses what is not positive definite", () => {
    expect(() => choleskySolve(Float64Array.of(1, 2, 2, 1), Float64Array.of(1, 1))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: choleskySolve: a must be positive definite; raise the penalty, got -3]`,
    );
  });
});
