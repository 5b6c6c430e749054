/** max(x, 0) as a layer of its own. */
import { relu as rectified } from "@swar/graph";
import type { Relu } from "../architecture.ts";
import { type LayerKind, NO_SLOTS } from "./layer.ts";

/** `x` → max(x, 0). */
export const relu: LayerKind<Relu> = {
  slots: () => NO_SLOTS,
  channels: (_layer, channels) => channels,
  train: (g, _layer, x) => rectified(g, x),
  infer: (g, _layer, x) => rectified(g, x),
};
