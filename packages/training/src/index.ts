/** training: from labelled sets to a trained, evaluated checkpoint. `fit` is portable; the rest is for Node. */
export {
  type Batch,
  createStepper,
  freshState,
  type Stepper,
  type StepperOptions,
  type TrainState,
} from "./fit/stepper.ts";
export { clipMeans, type ClipMeans } from "./fit/clip-means.ts";
export { fitErrorModel } from "./fit/error-model.ts";
export type { Examples } from "./fit/examples.ts";
export { type Epoch, fit, type FitOptions, type FitState, predictExamples, startFit } from "./fit/fit.ts";
export type { AffectEvaluation, AffectScores, AxisEvaluation, Estimate } from "./fit/metrics/affect-evaluation.ts";
export { type AxisMetrics, axisMetrics } from "./fit/metrics/axis-metrics.ts";
export { fitRidge, predictRidge, type Ridge } from "./fit/ridge.ts";
export { accuracy, type Confusion, confusion, macroF1 } from "./fit/metrics/confusion.ts";
export { evaluateAffect } from "./fit/metrics/evaluate-affect.ts";
export { type Preset, type PresetName, PRESETS, withSequence } from "./regressor/presets.ts";
export {
  type RegressorOptions,
  type RegressorResult,
  type RegressorWork,
  type StateStore,
  trainRegressor,
  type TrainingSet,
} from "./regressor/train-regressor.ts";
export { crossValidation, groupFolds, type Split, splitByGroup } from "./sets/group-split.ts";
export { type BadRow, type ClipLabel, type LabelOptions, type Labels, readLabels } from "./sets/labels.ts";
export { evaluationReport, type ReportContent } from "./reports/evaluation-report.ts";
export type { ReportPoint } from "./reports/report-point.ts";
