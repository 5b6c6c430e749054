/** model: architectures on the graph, checkpoints, and windows of features to an affect curve. */
export * from "./architecture.ts";
export {
  type Checkpoint,
  checkpointInfo,
  type CheckpointInfo,
  decodeCheckpoint,
  encodeCheckpoint,
} from "./checkpoint.ts";
export { affectCurve, type Summary, summarize, type WindowTimes } from "./curve.ts";
export { inferenceModel } from "./inference-model.ts";
export { initialWeights, type Weights } from "./initial-weights.ts";
export type { Distribution } from "./layers/layer.ts";
export { layouts, type Layout, type Layouts, type Place, placed } from "./layout.ts";
export type { Loss } from "./loss.ts";
export { joinedPredictions, type ModelInputs, predict, type Predictions } from "./predictor.ts";
export type { Runtime, Session } from "@swar/graph";
export { type RandomInput, type StepOptions, type TrainingStep, trainingStep } from "./training-step.ts";
export { type AxisErrorModel, errorFeatures, type ErrorModel, standardError } from "./uncertainty.ts";
