import * as code from "./wasm-code.ts";

export type { Code, Wasm } from "./wasm-code.ts";

/** The assembler of `wasm-code.ts`, under one name. */
export const wasmCode: typeof code = code;
