/** Dropout: random factors in training, nothing at inference. */
import { multiply } from "@swar/graph";
import type { Dropout } from "../architecture.ts";
import { type LayerKind, NO_SLOTS } from "./layer.ts";

/** @see Srivastava et al. (2014) */
export const dropout: LayerKind<Dropout> = {
  slots: () => NO_SLOTS,
  channels: (_layer, channels) => channels,
  train: (g, { rate }, x, _values, context) =>
    rate === 0 ? x : multiply(g, x, context.random(x.shape as readonly number[], { kind: "dropout", rate })),
  infer: (_g, _layer, x) => x,
};
