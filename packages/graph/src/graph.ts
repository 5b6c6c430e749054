/**
 * A typed builder of ONNX graphs with a tape: operators write nodes, differentiable ones also note how a gradient flows
 * back through them, and `gradients` walks those notes from the last to the first.
 */
import { check } from "@swar/units";
import {
  type Attribute,
  elementType,
  type ElementType,
  encodeModel,
  type OnnxNode,
  type OnnxTensor,
  type OnnxValue,
  type Shape,
  type TensorData,
} from "./onnx.ts";

/** The result of a node, an input or a constant: a name in the graph, with what is known of it. */
export interface Value {
  readonly name: string;
  readonly type: ElementType;
  readonly shape: Shape;
}

/**
 * How a gradient flows back through one operation: from the gradients of its outputs (`null`: nothing flows) to those of
 * its inputs, in their order. Where `needed[i]` is false, input `i` needs none, and `null` is as good.
 */
export type Backward = (gradients: readonly (Value | null)[], needed: readonly boolean[]) => readonly (Value | null)[];

interface Recorded {
  readonly inputs: readonly Value[];
  readonly outputs: readonly Value[];
  readonly backward: Backward;
}

/** An ONNX graph under construction: what operators write their nodes into. */
export class Graph {
  /** The floating-point type of every value that is not an index: float64 serves checks by finite differences. */
  readonly precision: "float32" | "float64";
  readonly #nodes: OnnxNode[] = [];
  readonly #initializers: OnnxTensor[] = [];
  readonly #inputs: OnnxValue[] = [];
  readonly #outputs: OnnxValue[] = [];
  readonly #tape: Recorded[] = [];
  readonly #constants = new Map<string, Value>();
  readonly #renamed = new Map<string, string>();
  #count = 0;

  constructor(options: { readonly precision?: "float32" | "float64" } = {}) {
    this.precision = options.precision ?? "float32";
  }

  /** A value that the caller feeds at every run. */
  input(name: string, shape: Shape): Value {
    const value = { name, type: this.precision, shape };
    this.#inputs.push(value);
    return value;
  }

  /** A named tensor kept in the graph: a parameter of an inference model. */
  parameter(name: string, shape: readonly number[], numbers: Float32Array): Value {
    const data = this.precision === "float32" ? numbers : Float64Array.from(numbers);
    this.#initializers.push({ name, shape, data });
    return { name, type: this.precision, shape };
  }

  /** A number, or a tensor of numbers, of the graph's precision. Equal scalars are stored once. */
  constant(numbers: number | readonly number[], shape: readonly number[] = []): Value {
    const list = typeof numbers === "number" ? [numbers] : numbers;
    return this.#stored(this.precision === "float32" ? Float32Array.from(list) : Float64Array.from(list), shape);
  }

  /** A vector of integers: axes, sizes, indices. */
  integers(numbers: readonly number[]): Value {
    return this.#stored(BigInt64Array.from(numbers, BigInt), [numbers.length]);
  }

  #stored(data: TensorData, shape: readonly number[]): Value {
    const key = data.length <= 16 ? `${elementType(data)} ${shape.join("x")} ${data.join(" ")}` : "";
    const known = key === "" ? undefined : this.#constants.get(key);
    if (known) return known;
    const value = { name: `c${this.#count++}`, type: elementType(data), shape };
    this.#initializers.push({ name: value.name, shape, data });
    if (key !== "") this.#constants.set(key, value);
    return value;
  }

  /**
   * Adds an operator with one or several outputs of the given shapes and returns them.
   * An input of `null` is an optional one left out.
   */
  node(
    operator: string,
    inputs: readonly (Value | null)[],
    shapes: readonly Shape[],
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value[] {
    const domain = operator.startsWith("Fused") ? "com.microsoft" : "";
    const outputs = shapes.map((shape) => ({ name: `v${this.#count++}`, type: this.precision, shape }));
    this.#nodes.push({
      operator,
      domain,
      inputs: inputs.map((v) => v?.name ?? ""),
      outputs: outputs.map((v) => v.name),
      attributes,
    });
    return outputs;
  }

  /** Adds an operator with one output. */
  one(
    operator: string,
    inputs: readonly (Value | null)[],
    shape: Shape,
    attributes: Readonly<Record<string, Attribute>> = {},
  ): Value {
    return this.node(operator, inputs, [shape], attributes)[0] as Value;
  }

  /** Notes on the tape how gradients flow back from `outputs` to `inputs`. */
  record(inputs: readonly Value[], outputs: readonly Value[], backward: Backward): void {
    this.#tape.push({ inputs, outputs, backward });
  }

  /** Gives `value`, the result of a node, to the caller of the graph under `name`. */
  output(name: string, value: Value): void {
    check(!this.#renamed.has(value.name), "output", "a value can be given out once only", name);
    this.#renamed.set(value.name, name);
    this.#outputs.push({ ...value, name });
  }

  /**
   * The gradients of the scalar `loss` with respect to each of `targets`, in their order, as new nodes of this graph.
   * A target that the loss does not depend on is an error: it could never learn.
   * @throws SwarError `invalid-argument` where `loss` is not a scalar or does not depend on a target.
   */
  gradients(loss: Value, targets: readonly Value[]): Value[] {
    check(loss.shape.length === 0, "gradients", "loss must be a scalar", `shape [${loss.shape.join(", ")}]`);
    const tape = this.#tape.slice();
    const dependent = new Set(targets.map((v) => v.name));
    for (const step of tape) {
      if (step.inputs.some((v) => dependent.has(v.name))) for (const v of step.outputs) dependent.add(v.name);
    }
    const flows = new Map<string, Value[]>([[loss.name, [this.constant(1)]]]);
    for (const step of tape.toReversed()) this.#flowBack(step, dependent, flows);
    return targets.map((target) => {
      const gradient = this.#sum(flows.get(target.name) ?? []);
      check(gradient !== null, "gradients", "loss must depend on every target", target.name);
      return gradient;
    });
  }

  #flowBack(step: Recorded, dependent: ReadonlySet<string>, flows: Map<string, Value[]>): void {
    const outgoing = step.outputs.map((v) => this.#sum(flows.get(v.name) ?? []));
    const needed = step.inputs.map((v) => dependent.has(v.name));
    if (outgoing.every((v) => v === null) || !needed.includes(true)) return;
    const incoming = step.backward(outgoing, needed);
    step.inputs.forEach((input, i) => {
      const gradient = incoming[i];
      if (gradient && needed[i]) flows.set(input.name, [...(flows.get(input.name) ?? []), gradient]);
    });
  }

  #sum(values: readonly Value[]): Value | null {
    const [first] = values;
    if (!first) return null;
    return values.length === 1 ? first : this.one("Sum", values, first.shape);
  }

  /** How many nodes the graph has. */
  get size(): number {
    return this.#nodes.length;
  }

  /** The graph as the bytes of an ONNX model, with `metadata` as its metadata properties. */
  encode(name: string, metadata: Readonly<Record<string, string>> = {}): Uint8Array {
    const renamed = (names: readonly string[]): string[] => names.map((n) => this.#renamed.get(n) ?? n);
    return encodeModel({
      name,
      nodes: this.#nodes.map((n) => ({ ...n, inputs: renamed(n.inputs), outputs: renamed(n.outputs) })),
      initializers: this.#initializers,
      inputs: this.#inputs,
      outputs: this.#outputs,
      metadata,
    });
  }
}
