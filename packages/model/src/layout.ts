/** Where each tensor of a model lies in the vector of all parameters, or in that of all statistics. */
import type { Architecture, Layer } from "./architecture.ts";
import { kindOf } from "./layers/kind-of.ts";
import type { Slot } from "./layers/layer.ts";

/** A tensor's place: `size` numbers from `offset`, row-major of `shape`. Its name reads `branch.layer.kind.slot`. */
export interface Place extends Slot {
  readonly offset: number;
  readonly size: number;
}

/** The places of all tensors in one vector. */
export interface Layout {
  readonly places: readonly Place[];
  /** Length of the whole vector. */
  readonly size: number;
}

/** The two vectors that hold a model. */
export interface Layouts {
  /** What training changes by gradient. */
  readonly parameters: Layout;
  /** What training keeps track of: the moving statistics. */
  readonly statistics: Layout;
}

/**
 * The layouts of `architecture`'s tensors, in the order of its branches and layers.
 * @example layouts(seedArchitecture(11)).parameters.size // 196866
 */
export function layouts(architecture: Architecture): Layouts {
  const parameters: Place[] = [];
  const statistics: Place[] = [];
  for (const { branch, index, layer, channels } of layersOf(architecture)) {
    const slots = kindOf(layer).slots(layer, channels);
    const prefix = prefixOf(branch, index, layer);
    place(parameters, slots.parameters, prefix);
    place(statistics, slots.statistics, prefix);
  }
  return { parameters: whole(parameters), statistics: whole(statistics) };
}

/** Every layer with where it stands and how many channels reach it. */
export function layersOf({
  branches,
}: Architecture): { branch: number; index: number; layer: Layer; channels: number }[] {
  return branches.flatMap(({ layers, channels: first }, branch) => {
    let channels = first;
    return layers.map((layer, index) => {
      const here = { branch, index, layer, channels };
      channels = kindOf(layer).channels(layer, channels);
      return here;
    });
  });
}

/** The beginning of the names of a layer's tensors. */
export function prefixOf(branch: number, index: number, layer: Layer): string {
  return `${branch}.${index}.${layer.kind}.`;
}

function place(into: Place[], slots: readonly Slot[], prefix: string): void {
  for (const slot of slots) {
    const size = slot.shape.reduce((a, b) => a * b, 1);
    into.push({ ...slot, name: prefix + slot.name, offset: whole(into).size, size });
  }
}

function whole(places: readonly Place[]): Layout {
  const last = places.at(-1);
  return { places, size: last ? last.offset + last.size : 0 };
}

/** `place`'s numbers in `vector`, as a view. */
export function placed(vector: Float32Array, { offset, size }: Place): Float32Array {
  return vector.subarray(offset, offset + size);
}
