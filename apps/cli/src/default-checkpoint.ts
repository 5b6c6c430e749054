import { fileURLToPath } from "node:url";

/** The model that comes with the project; its card lies beside it. */
export const DEFAULT_CHECKPOINT = fileURLToPath(new URL("../../../models/audio-default.onnx", import.meta.url));

/** The model of Spotify's features that comes with the project. */
export const DEFAULT_SONG_CHECKPOINT = fileURLToPath(new URL("../../../models/songs-default.onnx", import.meta.url));

/** What help calls it. */
export const DEFAULT_CHECKPOINT_NAME = "the one that comes with swar";
