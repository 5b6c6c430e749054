import type { ModelFile } from "./messages.ts";

/** The models that come with the app; the build gives their files names that change with their content. */
export const MODEL_FILES = {
  audio: { id: "audio-default", file: new URL("../../../../models/audio-default.onnx", import.meta.url).href },
  songs: { id: "songs-default", file: new URL("../../../../models/songs-default.onnx", import.meta.url).href },
} as const satisfies Record<string, ModelFile>;
