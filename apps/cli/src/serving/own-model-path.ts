import { join } from "node:path";

/** Where the model `id` that was trained here lies in the data folder; the folder of all of them without an id. */
export function ownModelPath(dataDir: string, id?: string): string {
  return id === undefined ? join(dataDir, "models") : join(dataDir, "models", `${id}.onnx`);
}
