/** model: architectures on the graph, checkpoints, and windows of mel frames to an affect curve. */
export * from "./architecture.ts";
export { inferenceModel } from "./inference-model.ts";
export { initialWeights, type Weights } from "./initial-weights.ts";
export type { Distribution } from "./layers/layer.ts";
export { layouts, type Layout, type Layouts, type Place, placed } from "./layout.ts";
export type { Loss } from "./loss.ts";
export { type RandomInput, type StepOptions, type TrainingStep, trainingStep } from "./training-step.ts";
