/**
 * An LSTM of one direction or both, unrolled over time, and its gradient by backpropagation through time.
 *
 * Both directions run as one batch of two: at step s the forward one sees time s and the backward one time T − 1 − s. What
 * follows has a leading axis of as many directions as the weights have; of one, it is the forward one.
 * Arrays are feature-major, so that the batch lies in the columns and the weights are the left operand, which the runtime
 * reads in place. Hidden state, input and a row of ones stand above each other: one product a step takes all weights.
 * Backward, the slopes of the gates and the gradients of the weights are one operation each for all steps.
 *
 * @see Hochreiter & Schmidhuber (1997); Graves & Schmidhuber (2005) for both directions; gates in ONNX's order i, o, f, g.
 */
import { check } from "@swar/units";
import type { Graph, Value } from "../graph.ts";
import { fixed } from "../shapes.ts";
import { product, turned } from "./matmul.ts";
import { concat, reshape, reverse, split, zeros } from "./shape.ts";

/** The parameters of one or two directions, `units` cells each, for inputs of `features` channels. */
export interface LstmWeights {
  /** Input weights, shape (directions, 4 · units, features). */
  readonly input: Value;
  /** Recurrent weights, shape (directions, 4 · units, units). */
  readonly recurrent: Value;
  /** Bias, shape (directions, 4 · units). */
  readonly bias: Value;
}

interface Sizes {
  readonly directions: number;
  readonly features: number;
  readonly steps: number;
  readonly batch: number;
  readonly units: number;
}

/** One step's results, each of shape (directions, units, batch); `sigma` holds the gates i, o, f, 3 · units rows. */
interface Step {
  /** The hidden state before, the input and ones, shape (directions, units + features + 1, batch). */
  readonly seen: Value;
  readonly sigma: Value;
  readonly forget: Value;
  readonly candidate: Value;
  readonly cell: Value;
  readonly cellTanh: Value;
  readonly hidden: Value;
}

/**
 * Hidden states of each direction at every time, shape (directions · units, steps, batch): forward above backward.
 * @param x inputs of shape (features, steps, batch)
 */
export function lstmSequence(g: Graph, x: Value, weights: LstmWeights): Value {
  const s = sizes(x, weights);
  const steps = forward(g, x, weights, s);
  const inSteps = reshape(g, joined(g, hidden(steps)), [s.directions, s.units, s.steps, s.batch]);
  const y = reshape(g, turnSecond(g, inSteps, s), [s.directions * s.units, s.steps, s.batch]);
  record(g, x, weights, y, (dy, needed) => {
    const flowing = turnSecond(g, reshape(g, dy, [s.directions, s.units, s.steps, s.batch]), s);
    const pieces = cut(g, reshape(g, flowing, [s.directions, s.units, s.steps * s.batch]), s);
    return backward(g, weights, s, steps, pieces, needed);
  });
  return y;
}

/**
 * The last hidden state of each direction (backward: at time 0), shape (directions · units, batch).
 * @param x inputs of shape (features, steps, batch)
 */
export function lstmLast(g: Graph, x: Value, weights: LstmWeights): Value {
  const s = sizes(x, weights);
  const steps = forward(g, x, weights, s);
  const y = reshape(g, (steps.at(-1) as Step).hidden, [s.directions * s.units, s.batch]);
  record(g, x, weights, y, (dy, needed) => {
    const pieces: (Value | null)[] = steps.map(() => null);
    pieces[s.steps - 1] = reshape(g, dy, [s.directions, s.units, s.batch]);
    return backward(g, weights, s, steps, pieces, needed);
  });
  return y;
}

function record(
  g: Graph,
  x: Value,
  { input, recurrent, bias }: LstmWeights,
  y: Value,
  back: (dy: Value, inputNeeded: boolean) => readonly Value[],
): void {
  g.record([input, recurrent, bias, x], [y], ([dy], needed) => back(dy as Value, needed[3] as boolean));
}

function sizes(x: Value, weights: LstmWeights): Sizes {
  const [features = 0, steps = 0, batch = 0] = fixed(x.shape);
  const [directions = 0, gates = 0, inputs] = fixed(weights.input.shape);
  check(
    (directions === 1 || directions === 2) && inputs === features,
    "lstm",
    `input weights must be (1 or 2) × 4·units × ${features}`,
    weights.input.shape,
  );
  return { directions, features, steps, batch, units: gates / 4 };
}

/** What each step sees of the inputs, with a row of ones for the bias, shape (directions, features + 1, batch) each. */
function inputsByStep(g: Graph, x: Value, s: Sizes): Value[] {
  const ones = g.one("Expand", [g.constant(1), g.integers([1, s.steps, s.batch])], [1, s.steps, s.batch]);
  const rows = s.features + 1;
  const one = reshape(g, concat(g, [x, ones], 0), [1, rows, s.steps, s.batch]);
  const each = s.directions === 1 ? one : concat(g, [one, reverse(g, one, 2)], 0);
  return cut(g, reshape(g, each, [s.directions, rows, s.steps * s.batch]), s);
}

/** Turns the second direction of (directions, rows, steps, batch) round in time: from steps to times and back. */
function turnSecond(g: Graph, x: Value, { directions }: Sizes): Value {
  if (directions === 1) return x;
  const [first, second] = split(g, x, [1, 1], 0) as [Value, Value];
  return concat(g, [first, reverse(g, second, 2)], 0);
}

function joined(g: Graph, pieces: readonly Value[]): Value {
  return concat(g, pieces, -1);
}

function cut(g: Graph, x: Value, s: Sizes): Value[] {
  return split(g, x, Array<number>(s.steps).fill(s.batch), -1);
}

function hidden(steps: readonly Step[]): Value[] {
  return steps.map((step) => step.hidden);
}

function forward(g: Graph, x: Value, { input, recurrent, bias }: LstmWeights, s: Sizes): Step[] {
  const weights = concat(g, [recurrent, input, reshape(g, bias, [s.directions, 4 * s.units, 1])], 2);
  const steps: Step[] = [];
  for (const inputs of inputsByStep(g, x, s)) steps.push(forwardStep(g, inputs, steps.at(-1), weights, s));
  return steps;
}

function zeroState(g: Graph, s: Sizes): Value {
  return zeros(g, [s.directions, s.units, s.batch]);
}

function forwardStep(g: Graph, inputs: Value, before: Step | undefined, weights: Value, s: Sizes): Step {
  const n = s.units;
  const shape = [s.directions, n, s.batch];
  const seen = concat(g, [before?.hidden ?? zeroState(g, s), inputs], 1);
  const total = product(g, weights, seen);
  const [gates, rest] = split(g, total, [3 * n, n], 1) as [Value, Value];
  const sigma = g.one("Sigmoid", [gates], gates.shape);
  const candidate = g.one("Tanh", [rest], shape);
  const [i, o, f] = split(g, sigma, [n, n, n], 1) as [Value, Value, Value];
  const written = g.one("Mul", [i, candidate], shape);
  const cell = before ? g.one("Add", [g.one("Mul", [f, before.cell], shape), written], shape) : written;
  const cellTanh = g.one("Tanh", [cell], shape);
  return { seen, sigma, forget: f, candidate, cell, cellTanh, hidden: g.one("Mul", [o, cellTanh], shape) };
}

/** Gradients of input weights, recurrent weights, bias and, where needed, x; `flowing[s]` reaches hidden state s. */
function backward(
  g: Graph,
  weights: LstmWeights,
  s: Sizes,
  steps: readonly Step[],
  flowing: readonly (Value | null)[],
  inputNeeded: boolean,
): Value[] {
  const deltas = joined(g, backThroughTime(g, weights.recurrent, s, steps, flowing));
  const seen = joined(
    g,
    steps.map((step) => step.seen),
  );
  const all = product(g, deltas, turned(g, seen));
  const [recurrent, input, bias] = split(g, all, [s.units, s.features, 1], 2) as [Value, Value, Value];
  const gradients = [input, recurrent, reshape(g, bias, [s.directions, 4 * s.units])];
  if (!inputNeeded) return gradients;
  const back = reshape(g, product(g, turnedOnce(g, weights.input), deltas), [
    s.directions,
    s.features,
    s.steps,
    s.batch,
  ]);
  return [...gradients, reshape(g, bothAdded(g, back, s), [s.features, s.steps, s.batch])];
}

/** The gradients that the directions of (directions, rows, steps, batch) send back, at the same times, added. */
function bothAdded(g: Graph, back: Value, { directions }: Sizes): Value {
  if (directions === 1) return back;
  const [first0, second] = split(g, back, [1, 1], 0) as [Value, Value];
  return g.one("Add", [first0, reverse(g, second, 2)], first0.shape);
}

/** The gradients of the gates' inputs, step by step, each of shape (directions, 4 · units, batch). */
function backThroughTime(
  g: Graph,
  recurrent: Value,
  s: Sizes,
  steps: readonly Step[],
  flowing: readonly (Value | null)[],
): Value[] {
  const { gates, cells } = slopes(g, steps, s);
  const back = turnedOnce(g, recurrent);
  const shape = [s.directions, s.units, s.batch];
  const deltas: Value[] = [];
  let cell: Value | null = null;
  for (let t = s.steps - 1; t >= 0; t--) {
    const later = deltas[0] ? product(g, back, deltas[0]) : null;
    const outer = flowing[t] ?? null;
    const dh = later && outer ? g.one("Add", [later, outer], shape) : ((later ?? outer) as Value);
    const through = g.one("Mul", [dh, cells[t] as Value], shape);
    const carried: Value | null = cell && g.one("Mul", [cell, (steps[t + 1] as Step).forget], shape);
    cell = carried ? g.one("Add", [through, carried], shape) : through;
    const spread = concat(g, [cell, dh, cell, cell], 1);
    deltas.unshift(g.one("Mul", [spread, gates[t] as Value], spread.shape));
  }
  return deltas;
}

/**
 * `x` with its last two axes exchanged, in a way that the runtime does not fuse into the products that take it: fused, a
 * product of few columns takes a third more time, and there is one a step.
 */
function turnedOnce(g: Graph, x: Value): Value {
  const [directions = 2, rows = 1, columns = 1] = fixed(x.shape);
  return g.one("Einsum", [x], [directions, columns, rows], { equation: "dij->dji" });
}

/**
 * How much each gate's input moves what it feeds, shape (directions, 4 · units, batch) a step (the output gate moves the hidden
 * state, the others the cell), and how much the cell moves the hidden state, shape (directions, units, batch) a step.
 */
function slopes(g: Graph, steps: readonly Step[], s: Sizes): { gates: Value[]; cells: Value[] } {
  const all = (pick: (step: Step) => Value): Value => concat(g, steps.map(pick), 0);
  const n = s.units;
  const shape = [s.directions * s.steps, n, s.batch];
  const one = g.constant(1);
  const sigma = all((step) => step.sigma);
  const candidate = all((step) => step.candidate);
  const cellTanh = all((step) => step.cellTanh);
  const cells = steps.map((step) => step.cell);
  const none = zeroState(g, s);
  const cellBefore = concat(g, [none, ...cells.slice(0, -1)], 0);
  const [i, o] = split(g, sigma, [n, n, n], 1) as [Value, Value, Value];
  const bell = g.one("Mul", [sigma, g.one("Sub", [one, sigma], sigma.shape)], sigma.shape);
  const three = g.one("Mul", [bell, concat(g, [candidate, cellTanh, cellBefore], 1)], sigma.shape);
  const flat = (x: Value): Value => g.one("Sub", [one, g.one("Mul", [x, x], shape)], shape);
  const fourth = g.one("Mul", [i, flat(candidate)], shape);
  const through = g.one("Mul", [o, flat(cellTanh)], shape);
  const pieces = Array<number>(s.steps).fill(s.directions);
  return { gates: split(g, concat(g, [three, fourth], 1), pieces, 0), cells: split(g, through, pieces, 0) };
}
