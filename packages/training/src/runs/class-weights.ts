/** How much each class counts, so that rare ones are not passed over. */
import { type Part, windowsOf } from "../fit/examples.ts";

/**
 * n / (classes · nₖ) for each class k of the windows of `part`, whose targets are one-hot, with as many classes as occur: the
 * mean over windows is 1. A class that does not occur counts 0.
 * @see King & Zeng (2001); scikit-learn 1.9, `class_weight="balanced"`.
 */
export function classWeights(part: Part): number[] {
  const { target, count } = part.examples;
  const classes = target.length / count;
  const windows = windowsOf(part).flat();
  const counts = Array.from({ length: classes }, (_, k) =>
    windows.reduce((sum, w) => sum + (target[w * classes + k] as number), 0),
  );
  const present = counts.filter((n) => n > 0).length;
  return counts.map((n) => (n === 0 ? 0 : windows.length / (present * n)));
}
