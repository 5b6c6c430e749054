/** The options that are tried for each learner, from the plainest on. Small on purpose: a choice costs data, too. */
import type { LearnerName, LearnerOptions, Task } from "./learner.ts";

/** Every pair of one of `first` and one of `second`. */
function pairs<A, B>(first: readonly A[], second: readonly B[]): [A, B][] {
  return first.flatMap((a) => second.map((b): [A, B] => [a, b]));
}

/** Widths of the bells for standardised inputs: 1 / features is what `scale` is then. */
const gammas = (features: number): number[] => [0.1, 0.3, 1].map((factor) => factor / features);

type Grids = { readonly [N in LearnerName]: (features: number, task: Task) => LearnerOptions[N][] };

const GRIDS: Grids = {
  mean: () => [{}],
  ridge: () => [1000, 100, 10, 1].map((alpha) => ({ alpha })),
  "kernel-ridge": (features) => pairs([3, 1, 0.3], gammas(features)).map(([alpha, gamma]) => ({ alpha, gamma })),
  svm: (features, task) =>
    pairs([0.3, 1, 3], gammas(features)).map(([cost, gamma]) =>
      task === "classes" ? { cost, gamma, classWeights: "balanced" } : { cost, gamma, epsilon: 0.3 },
    ),
  forest: () => pairs([10, 3], [1 / 3, 2 / 3]).map(([minLeaf, featureShare]) => ({ minLeaf, featureShare })),
  boosting: () =>
    pairs([50, 150], [2, 3]).map(([trees, maxDepth]) => ({
      trees,
      maxDepth,
      rate: 0.05,
      subsample: 0.6,
      minLeaf: 5,
    })),
};

/**
 * The combinations that `chooseOptions` tries for learner `name` with `features` columns, at least one.
 * @example optionGrid("ridge", 9, "values")[0] // { alpha: 1000 }
 */
export function optionGrid<N extends LearnerName>(name: N, features: number, task: Task): LearnerOptions[N][] {
  return GRIDS[name](features, task);
}
