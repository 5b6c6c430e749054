/** Normal noise in training, nothing at inference. */
import { add } from "@swar/graph";
import type { Noise } from "../architecture.ts";
import { type LayerKind, NO_SLOTS } from "./layer.ts";

/** @see Bishop (1995), Training with noise is equivalent to Tikhonov regularization. */
export const noise: LayerKind<Noise> = {
  slots: () => NO_SLOTS,
  channels: (_layer, channels) => channels,
  train: (g, { deviation }, x, _values, context) =>
    add(g, x, context.random(x.shape as readonly number[], { kind: "normal", deviation })),
  infer: (_g, _layer, x) => x,
};
