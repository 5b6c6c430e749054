/** Ridge and kernel ridge as models of the same kind as the networks: a graph, its weights, a checkpoint. */
import { type Architecture, layouts, placed, type Weights } from "@swar/model";
import { random, type Work } from "@swar/units";
import { freshPlateau } from "../fit/callbacks.ts";
import { freshState } from "../fit/stepper.ts";
import { chooseOptions } from "../learners/choose-options.ts";
import type { KernelModel } from "../learners/kernels/kernel-model.ts";
import type { FittedLearner } from "../learners/learner.ts";
import { learner } from "../learners/registry.ts";
import type { RidgeModel } from "../learners/ridge.ts";
import type { Scaling } from "../learners/scaling.ts";
import { kernelArchitecture, ridgeArchitecture } from "./table-architectures.ts";
import type { FittedModel, ModelMethod, Run } from "./run.ts";
import { shownOptions } from "./shown-options.ts";
import { columnMedians, filled, taughtRows } from "./taught-rows.ts";

type AtOnce = Exclude<ModelMethod, { kind: "gradient" }>;

/**
 * `method` fitted to the training and validation parts of `run`, its options chosen by an inner cross-validation over them.
 * @throws SwarError `cancelled`, `too-few-examples`.
 */
export function fitAtOnce({ kind, task }: AtOnce, run: Run, work: Work): FittedModel {
  const { x, y, groups } = taughtRows(run);
  const medians = columnMedians(x);
  const rows = filled(x, medians);
  const { options } = chooseOptions(kind, rows, y, groups, { seed: run.seed, task }, work);
  const fitted = learner(kind, options, { seed: run.seed, task }).fit(rows, y, work);
  const architecture = architectureOf(fitted);
  const weights = weightsOf(architecture, fitted, medians);
  const state = {
    train: freshState(weights),
    random: random(run.seed).state(),
    plateau: freshPlateau(0),
    best: weights,
    history: [],
    finished: true,
  };
  return { architecture, state, chosen: shownOptions(options) };
}

function architectureOf({ model, features, task: learnt }: FittedLearner): Architecture {
  const task = learnt === "classes" ? "classify" : "regress";
  if (model.kind === "kernel") return kernelArchitecture(features, model.centres.length / features, task);
  return ridgeArchitecture(features, task);
}

/** The numbers of a fitted learner under the names of the architecture's tensors. */
function weightsOf(architecture: Architecture, { model, scaling }: FittedLearner, medians: Float64Array): Weights {
  const { mean, deviation } = scaling as Scaling;
  const { weights, bias, ...kernel } = linearPart(model as RidgeModel | KernelModel);
  const numbers: Readonly<Record<string, ArrayLike<number>>> = {
    median: medians,
    mean,
    deviation,
    weights,
    bias,
    ...kernel,
  };
  const { parameters, statistics } = layouts(architecture);
  const vector = ({ places, size }: typeof parameters): Float32Array => {
    const whole = new Float32Array(size);
    for (const place of places)
      placed(whole, place).set(numbers[place.name.split(".").at(-1) as string] as ArrayLike<number>);
    return whole;
  };
  return { parameters: vector(parameters), statistics: vector(statistics) };
}

function linearPart(
  model: RidgeModel | KernelModel,
): Record<"weights" | "bias", ArrayLike<number>> & Record<string, ArrayLike<number>> {
  const { outputs, intercepts: bias } = model;
  if (model.kind === "ridge") return { weights: turned(model.weights, outputs), bias };
  return { weights: turned(model.coefficients, outputs), bias, centres: model.centres, gamma: [model.gamma] };
}

/** A row-major matrix of `cols` columns with rows and columns exchanged. */
function turned(data: ArrayLike<number>, cols: number): Float64Array {
  const rows = data.length / cols;
  return Float64Array.from({ length: data.length }, (_, i) => data[(i % rows) * cols + Math.floor(i / rows)] as number);
}
