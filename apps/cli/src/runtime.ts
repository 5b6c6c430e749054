/** The platform's parts that the rooms ask for. */
import type { Wasm } from "@swar/features";
import type { Runtime } from "@swar/model";
import * as ort from "onnxruntime-node";

/** ONNX Runtime's native module. */
export const runtime = ort as unknown as Runtime;

/** Node's WebAssembly. */
export const wasm = (globalThis as unknown as { WebAssembly: Wasm }).WebAssembly;
