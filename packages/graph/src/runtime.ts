/** The part of ONNX Runtime's JavaScript API that this project uses; the app passes the module in. */
import type { ElementType } from "./onnx.ts";

/** Numbers with a type and a shape, as the runtime holds them. */
export interface Tensor {
  readonly type: string;
  readonly dims: readonly number[];
  readonly data: unknown;
}

/** A model that the runtime has opened. */
export interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  run(
    feeds: Readonly<Record<string, Tensor>>,
    fetches?: Readonly<Record<string, Tensor | null>>,
  ): Promise<Record<string, Tensor>>;
  release(): Promise<void>;
}

/** How the runtime is to open a model. */
export interface SessionOptions {
  readonly intraOpNumThreads?: number;
  readonly graphOptimizationLevel?: "disabled" | "basic" | "extended" | "all";
}

/** What `onnxruntime-node` and `onnxruntime-web` have in common. */
export interface Runtime {
  readonly InferenceSession: {
    create(model: Uint8Array, options?: SessionOptions): Promise<Session>;
  };
  readonly Tensor: new (type: ElementType, data: never, dims: readonly number[]) => Tensor;
}

/** A float32 tensor over `data`, which is not copied. */
export function tensor(runtime: Runtime, data: Float32Array, dims: readonly number[]): Tensor {
  return new runtime.Tensor("float32", data as never, dims);
}
