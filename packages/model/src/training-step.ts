/** A whole training step as one ONNX model: forward, loss, backward, clipping, Adam, moving statistics. */
import {
  adam,
  type AdamOptions,
  add,
  clipByNorm,
  Graph,
  multiply,
  reshape,
  sigmoid,
  split,
  transpose,
  type Value,
} from "@swar/graph";
import type { Architecture, Branch } from "./architecture.ts";
import { kindOf } from "./layers/kind-of.ts";
import type { Distribution, TrainContext } from "./layers/layer.ts";
import { type Layout, layouts, prefixOf } from "./layout.ts";
import { type Loss, LOSSES } from "./loss.ts";

/** What a training step is compiled for. */
export interface StepOptions {
  readonly batch: number;
  /** Time steps of each example. */
  readonly steps: number;
  readonly loss: Loss;
  /** Share of each branch's own loss beside the loss of their sum, where there are several. */
  readonly branchLoss?: number | undefined;
  /** Greatest Euclidean norm of the gradient; none where left out. */
  readonly clip?: number | undefined;
  readonly adam?: AdamOptions | undefined;
}

/** Random numbers that the step takes. */
export interface RandomInput {
  readonly name: string;
  readonly shape: readonly number[];
  readonly distribution: Distribution;
}

/** A compiled training step and what must be fed to it. */
export interface TrainingStep {
  /**
   * The ONNX model. In: `frames` (batch, steps, channels) and `summary` (batch, channels) as the branches need them,
   * `target` (batch, outputs), `parameters`, `first`, `second` (Adam's moments, see `AdamState`), `statistics` where there
   * are any, `rate` (see `adamRate`) and the random inputs. Out: `loss`, and `next_` with each of the four vectors.
   */
  readonly model: Uint8Array;
  readonly random: readonly RandomInput[];
  /** How many nodes the graph has. */
  readonly nodes: number;
}

/** The training step of `architecture` for batches of one size. */
export function trainingStep(architecture: Architecture, options: StepOptions): TrainingStep {
  const g = new Graph();
  const random: RandomInput[] = [];
  const { parameters, statistics } = layouts(architecture);
  const flat = g.input("parameters", [parameters.size]);
  const state = { parameters: flat, first: g.input("first", flat.shape), second: g.input("second", flat.shape) };
  const kept = statistics.size > 0 ? g.input("statistics", [statistics.size]) : undefined;
  const fresh = new Map<string, Value>();
  const tensors = new Map([...pieces(g, flat, parameters), ...(kept ? pieces(g, kept, statistics) : [])]);
  const draw: TrainContext["random"] = (shape, distribution) => {
    const name = `random_${random.length}`;
    random.push({ name, shape, distribution });
    return g.input(name, shape);
  };
  const heads = architecture.branches.map((branch, i) => forward(g, branch, i, options, { tensors, draw, fresh }));
  const loss = totalLoss(g, architecture, heads, options);
  const [gradient] = g.gradients(loss, [flat]) as [Value];
  const clipped = options.clip === undefined ? gradient : clipByNorm(g, gradient, options.clip);
  const next = adam(g, state, clipped, g.input("rate", []), options.adam);
  g.output("loss", loss);
  g.output("next_parameters", next.parameters);
  g.output("next_first", next.first);
  g.output("next_second", next.second);
  if (kept) {
    const updates = statistics.places.map((p) => fresh.get(p.name) as Value);
    g.output("next_statistics", g.one("Concat", updates, kept.shape, { axis: { int: 0 } }));
  }
  return { model: g.encode("training step"), random, nodes: g.size };
}

interface Sources {
  /** Parameters and statistics by full name. */
  readonly tensors: ReadonlyMap<string, Value>;
  readonly draw: TrainContext["random"];
  /** Takes the new statistics, by full name. */
  readonly fresh: Map<string, Value>;
}

/** The layers of `branch` on its input: outputs before the final activation, shape (outputs, batch). */
function forward(g: Graph, branch: Branch, index: number, options: StepOptions, from: Sources): Value {
  let x = inputOf(g, branch, options);
  branch.layers.forEach((layer, i) => {
    const prefix = prefixOf(index, i, layer);
    const slots = [...from.tensors].filter(([name]) => name.startsWith(prefix));
    const values = Object.fromEntries(slots.map(([name, v]) => [name.slice(prefix.length), v]));
    const update = (slot: string, v: Value): void => void from.fresh.set(prefix + slot, v);
    x = kindOf(layer).train(g, layer, x, values, { random: from.draw, update });
  });
  return x;
}

/** A branch's input with the channels first and the batch last. */
function inputOf(g: Graph, { input, channels }: Branch, { batch, steps }: StepOptions): Value {
  if (input === "summary") return transpose(g, g.input("summary", [batch, channels]), [1, 0]);
  // In two moves, for which the runtime has fast ways: to turn all three axes at once takes it six times as long.
  const byStep = transpose(g, g.input("frames", [batch, steps, channels]), [1, 2, 0]);
  return transpose(g, byStep, [1, 0, 2]);
}

function totalLoss(g: Graph, { branches, activation }: Architecture, heads: readonly Value[], o: StepOptions): Value {
  const target = transpose(g, g.input("target", [o.batch, heads[0]?.shape[0] ?? 1]), [1, 0]);
  const final = (x: Value): Value => LOSSES[o.loss](g, activation === "sigmoid" ? sigmoid(g, x) : x, target);
  const weighted = heads.map((head, i) => scaled(g, head, branches[i]?.weight ?? 1));
  const main = final(weighted.reduce((a, b) => add(g, a, b)));
  if (heads.length === 1 || !o.branchLoss) return main;
  const share = o.branchLoss;
  return heads.reduce((sum, head) => add(g, sum, scaled(g, final(head), share)), main);
}

function scaled(g: Graph, x: Value, factor: number): Value {
  return factor === 1 ? x : multiply(g, x, g.constant(factor));
}

function pieces(g: Graph, vector: Value, { places }: Layout): [string, Value][] {
  const sizes = places.map((p) => p.size);
  const parts = split(g, vector, sizes, 0);
  return places.map((p, i) => [p.name, reshape(g, parts[i] as Value, p.shape)]);
}
