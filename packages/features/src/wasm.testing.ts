import type { Wasm } from "@swar/units";

/** The platform's `WebAssembly`, which the types of ES2024 and of Node do not name. */
export const webAssembly: Wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
