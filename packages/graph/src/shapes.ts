import { check } from "@swar/units";
import type { Dim, Shape } from "./onnx.ts";

/**
 * The shape that operands of shapes `a` and `b` give together, by NumPy's rules: aligned at the last axis, a size of 1
 * stretches.
 * @throws SwarError `invalid-argument` where two sizes differ and neither is 1.
 * @example broadcast([8, 1], [3]) // [8, 3]
 */
export function broadcast(a: Shape, b: Shape): Shape {
  const rank = Math.max(a.length, b.length);
  return Array.from({ length: rank }, (_, i): Dim => {
    const p = a[i - rank + a.length] ?? 1;
    const q = b[i - rank + b.length] ?? 1;
    check(
      p === q || p === 1 || q === 1,
      "broadcast",
      "sizes must agree or be 1",
      `[${a.join(", ")}] and [${b.join(", ")}]`,
    );
    return p === 1 ? q : p;
  });
}

/** How many elements a tensor of `shape` has; its sizes must be numbers. */
export function elements(shape: Shape): number {
  return fixed(shape).reduce((product, size) => product * size, 1);
}

/**
 * `shape` with every size known.
 * @throws SwarError `invalid-argument` where a size is a name.
 */
export function fixed(shape: Shape): readonly number[] {
  return shape.map((size) => {
    check(typeof size === "number", "fixed", "every size must be known here", size);
    return size;
  });
}

/** `axis` counted from the front: -1 is the last of `rank`. */
export function axisOf(axis: number, rank: number): number {
  check(axis >= -rank && axis < rank, "axisOf", `axis must be in [-${rank}, ${rank})`, axis);
  return axis < 0 ? axis + rank : axis;
}
