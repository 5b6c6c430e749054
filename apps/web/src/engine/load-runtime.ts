import type { Runtime } from "@swar/model";
import wasmUrl from "onnxruntime-web/ort-wasm-simd-threaded.wasm?url";

/**
 * ONNX Runtime as WebAssembly, from the app's own origin, loaded when it is first asked for. One thread: these models take a
 * small part of the time that decoding and measuring take, and only isolated pages may have more.
 */
export async function loadRuntime(): Promise<Runtime> {
  const ort = await import("onnxruntime-web/wasm");
  ort.env.wasm.wasmPaths = { wasm: wasmUrl };
  ort.env.wasm.numThreads = 1;
  return ort;
}
