/**
 * graph: a typed builder of ONNX graphs, reverse-mode differentiation over them, and optimisers as graph nodes. A whole
 * training step becomes one ONNX model, which any ONNX Runtime runs. No music here.
 */
export { type Backward, Graph, type Value } from "./graph.ts";
export { decodeModel, type Dim, type OnnxTensor, type Shape } from "./onnx.ts";
export { abs, exp, log, relu, sigmoid, sqrt, square, tanh } from "./ops/activation.ts";
export { add, divide, multiply, subtract } from "./ops/arithmetic.ts";
export { batchNorm, type BatchNormed } from "./ops/batch-norm.ts";
export { lstmLast, lstmSequence, type LstmWeights } from "./ops/lstm.ts";
export { matmul } from "./ops/matmul.ts";
export { mean, sum } from "./ops/reduce.ts";
export { concat, reshape, reverse, split, transpose } from "./ops/shape.ts";
export { logSoftmax, softmax } from "./ops/softmax.ts";
export { broadcast, elements, fixed } from "./shapes.ts";
export { adam, type AdamOptions, adamRate, type AdamState, clipByNorm } from "./adam.ts";
export {
  concordanceLoss,
  crossEntropy,
  meanAbsoluteError,
  meanSquaredError,
  relativeSquaredError,
} from "./ops/loss.ts";
export { type Runtime, type Session, type SessionOptions, type Tensor, tensor } from "./runtime.ts";
