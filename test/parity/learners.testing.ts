/* Our distance from scikit-learn's learners of tables. */
import {
  fitBoosting,
  fitForest,
  fitKernelRidge,
  fitRidgeTable,
  fitSvc,
  fitSvr,
  growTree,
  predictBoosting,
  predictForest,
  predictKernel,
  predictRidgeTable,
  predictSvc,
  predictTree,
} from "@swar/training";
import { classTable, r2, type Table, table } from "../../packages/training/src/learners/golden.testing.ts";
import { type Distances, gaps, golden, type Json, most, type Numbers } from "./measure.testing.ts";

/** The largest distance of `predicted` over the cases of `key` in learners/`name`. */
function farthest(name: string, key: string, predicted: (example: Json, train: Table, test: Table) => Numbers): number {
  const file = golden(`learners/${name}`);
  const made = file.train.outputs === undefined ? classTable : table;
  const [train, test] = [made(file.train), made(file.test)];
  return most(file[key].flatMap((example: Json) => gaps(predicted(example, train, test), answer(example))));
}

const answer = (example: Json): Numbers => example.decision ?? example.predicted;
const exact = { tolerance: 1e-9 };

/** The first `outputs` of the columns of `y`, shape (rows, 3). */
const columns = (y: Float64Array, outputs: number): Float64Array =>
  Float64Array.from({ length: (y.length / 3) * outputs }, (_, i) => y[Math.floor(i / outputs) * 3 + (i % outputs)]!);

/** Options that scikit-learn leaves open are left out. */
const given = (example: Json): Json =>
  Object.fromEntries(Object.entries(example).filter(([, value]) => value !== null));

/** The largest distance of an R², the mean over seeds, of forests on rows that they have not seen. */
function forestDistance(): number {
  const { train, test, seeds, forest } = golden("learners/statistics");
  const [{ x, y }, held] = [table(train), table(test)];
  return most(
    forest.flatMap((example: Json) => {
      const scores = Array.from({ length: seeds }, (_, seed) =>
        r2(held.y, predictForest(fitForest(x, y, { ...given(example), seed }), held.x), 2),
      );
      return gaps(
        [0, 1].map((o) => scores.reduce((sum, score) => sum + score[o]! / seeds, 0)),
        example.r2,
      );
    }),
  );
}

export const LEARNERS: Distances = {
  fitRidgeTable: () =>
    farthest("ridge", "cases", (example, { x, y }, test) => predictRidgeTable(fitRidgeTable(x, y, example), test.x)),
  fitKernelRidge: () =>
    farthest("kernels", "kernelRidge", ({ alpha, gamma }, { x, y }, test) =>
      predictKernel(fitKernelRidge(x, y, { alpha, gamma }), test.x),
    ),
  fitSvr: () =>
    farthest("kernels", "svr", (example, { x, y }, test) =>
      predictKernel(fitSvr(x, y, { ...example, ...exact }), test.x),
    ),
  fitSvc: () =>
    farthest("svc", "cases", (example, { x, y }, test) =>
      predictSvc(fitSvc(x, y, { ...given(example), ...exact }), test.x),
    ),
  growTree: () =>
    farthest("trees", "cases", (example, { x, y }, test) =>
      predictTree(growTree(x, columns(y, example.outputs), given(example)), test.x),
    ),
  fitBoosting: () =>
    farthest("trees", "boosting", (example, { x, y }, test) =>
      predictBoosting(fitBoosting(x, columns(y, 2), example), test.x),
    ),
  fitForest: forestDistance,
};
