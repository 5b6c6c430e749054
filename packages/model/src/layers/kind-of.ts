import type { Layer } from "../architecture.ts";
import { attention } from "./attention.ts";
import { batchNorm } from "./batch-norm.ts";
import { dense } from "./dense.ts";
import { dropout } from "./dropout.ts";
import { impute } from "./impute.ts";
import type { LayerKind } from "./layer.ts";
import { bilstm, lstm } from "./lstm.ts";
import { noise } from "./noise.ts";
import { rbf } from "./rbf.ts";
import { relu } from "./relu.ts";
import { standardize } from "./standardize.ts";

const KINDS = {
  attention,
  batchNorm,
  bilstm,
  dense,
  dropout,
  impute,
  lstm,
  noise,
  rbf,
  relu,
  standardize,
} as const satisfies {
  [K in Layer["kind"]]: LayerKind<Extract<Layer, { kind: K }>>;
};

/** What `layer`'s kind says of itself. */
export function kindOf<L extends Layer>(layer: L): LayerKind<L> {
  return KINDS[layer.kind] as unknown as LayerKind<L>;
}
