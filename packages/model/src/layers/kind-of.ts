import type { Layer } from "../architecture.ts";
import { attention } from "./attention.ts";
import { batchNorm } from "./batch-norm.ts";
import { bilstm } from "./bilstm.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import type { LayerKind } from "./layer.ts";
import { noise } from "./noise.ts";
import { relu } from "./relu.ts";
import { standardize } from "./standardize.ts";

const KINDS = { attention, batchNorm, bilstm, dense, dropout, noise, relu, standardize } as const satisfies {
  [K in Layer["kind"]]: LayerKind<Extract<Layer, { kind: K }>>;
};

/** What `layer`'s kind says of itself. */
export function kindOf<L extends Layer>(layer: L): LayerKind<L> {
  return KINDS[layer.kind] as unknown as LayerKind<L>;
}
