import { fileURLToPath } from "node:url";

/** The model that comes with the project; its card lies beside it. */
export const DEFAULT_CHECKPOINT = fileURLToPath(new URL("../../../models/audio-default.onnx", import.meta.url));

/** What help calls it. */
export const DEFAULT_CHECKPOINT_NAME = "the one that comes with swar";
