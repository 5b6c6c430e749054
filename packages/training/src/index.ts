/** training: from labelled sets to a trained, evaluated checkpoint. `fit` is portable; the rest is for Node. */
export { importKeras, type KerasImport, type KerasImportOptions } from "./exchange/import-keras.ts";
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
export { type Preset, type PresetName, PRESETS, withSequence } from "./runs/audio-presets.ts";
export { bySeed, type Compared, compareMethods, type CompareWork } from "./runs/compare-methods.ts";
export { featureImportance } from "./runs/feature-importance.ts";
export { type FitJob, fitRun, type FitRunWork } from "./runs/fit-run.ts";
export {
  evaluateHeldOut,
  evaluateHeldOutClasses,
  type HeldOut,
  heldOutOf,
  joinedMeans,
  labelsOf,
  meansOf,
} from "./runs/held-out.ts";
export {
  classOf,
  type LabelledSong,
  type LabelledSongs,
  labelledSongs,
  type LabelledSongsOptions,
  type Target,
} from "./runs/labelled-songs.ts";
export { type Parted, planByGroup, planByParts, type PlanOptions, runsOf } from "./runs/plan.ts";
export type {
  Fitted,
  FittedModel,
  Labelled,
  LearnerMethod,
  LearnerPredictions,
  Method,
  ModelMethod,
  Plan,
  Run,
  TrainingSet,
} from "./runs/run.ts";
export { planSongs, type SongPlanOptions } from "./runs/song-plan.ts";
export { songWindows, type SongWindows } from "./runs/song-windows.ts";
export type { TableTask } from "./runs/table-architectures.ts";
export {
  comparedMethods,
  TABLE_MODELS,
  TABLE_PRESETS,
  tableMethod,
  type TableModel,
  type TablePreset,
} from "./runs/table-presets.ts";
export {
  type FitJobs,
  oneByOne,
  type StateStore,
  type Trained,
  type TrainingOptions,
  type TrainingResult,
  type TrainingWork,
  trainRuns,
} from "./runs/train-runs.ts";
export { crossValidation, groupFolds, type Split, splitByGroup } from "./sets/group-split.ts";
export { type LabelRow, type LabelTable, labelTable } from "./sets/label-table.ts";
export { type BadRow, type ClipLabel, type LabelOptions, type Labels, readLabels } from "./sets/labels.ts";
export { GEMS, type Gems } from "./sets/gems.ts";
export { fromNinePoint, fromSigned, LABEL_SCALES, type LabelScale } from "./sets/label-scale.ts";
export type { LabelCurve, LabelledSet, RaterCurve, SetItem, SetName, StaticLabels } from "./sets/labelled-set.ts";
export { openSet, type OpenSetOptions } from "./sets/open-set.ts";
export { setClips } from "./sets/set-clips.ts";
export type { SetFolder } from "./sets/set-folder.ts";
export { type SetWarning, type SetWarningKind, setWarningSentence } from "./sets/set-log.ts";
export { evaluationReport, type ReportContent } from "./reports/evaluation-report.ts";
export type { ReportPoint } from "./reports/report-point.ts";
export { type ClassEvaluation, type ClassScores, LABEL_QUADRANTS } from "./fit/metrics/class-evaluation.ts";
export { type ClassOptions, evaluateClasses } from "./fit/metrics/evaluate-classes.ts";
export {
  AFFECT_MEASURES,
  bestMean,
  CLASS_MEASURES,
  type ComparedMeasure,
  type Comparison,
  type ComparisonRow,
} from "./reports/content/comparison.ts";
export type { DataSummary, Distribution, FeatureSummary } from "./reports/content/data-summary.ts";
export { type Spread, spreadOf } from "./reports/content/spread.ts";
export { distributionOf, featureSummary } from "./reports/content/summarize.ts";
export type {
  FoldScores,
  TargetImportance,
  TrainingReportContent,
  TrainingRun,
} from "./reports/content/training-content.ts";
export { historyCsv, historyJson } from "./reports/history.ts";
export { QUADRANT_WORDS } from "./reports/svg/affect-plane.ts";
export { trainingReport } from "./reports/training-report.ts";
export { demoTable, type DemoTableOptions } from "./tables/demo-table.ts";
export { columnIndex, groupColumn, idColumn } from "./tables/find-columns.ts";
export { columnMedians, imputed, median } from "./tables/impute.ts";
export { headerLine, quoted, recordLine, type RecordStyle } from "./tables/record-style.ts";
export { type SongLabelOptions, type SongLabels, songLabels } from "./tables/song-labels.ts";
export { openSongRows, type RowChunk, type SongRows, type SongRowsOptions } from "./tables/song-rows.ts";
export { readSongTable, type SongTable, type SongTableOptions } from "./tables/song-table.ts";
export { type TableSource, tableSource } from "./tables/table-source.ts";
export { type TableWarning, type TableWarningKind, warningSentence } from "./tables/table-warning.ts";
export {
  type ChooseSettings,
  chooseOptions,
  type ChosenOptions,
  type TriedOptions,
} from "./learners/choose-options.ts";
export { optionGrid } from "./learners/grids.ts";
export { fitKernelRidge, type KernelRidgeOptions } from "./learners/kernels/kernel-ridge.ts";
export { type Gamma, type KernelModel, predictKernel } from "./learners/kernels/kernel-model.ts";
export type { MachineOptions } from "./learners/kernels/support.ts";
export { fitSvc, predictSvc, type SvcModel, type SvcOptions } from "./learners/kernels/svc.ts";
export { fitSvr, type SvrOptions } from "./learners/kernels/svr.ts";
export {
  type FittedLearner,
  type Learner,
  type LearnerModel,
  type LearnerName,
  type LearnerOptions,
  LEARNERS,
  type LearnerSettings,
  type Task,
} from "./learners/learner.ts";
export { balancedError, relativeSquaredError } from "./learners/loss.ts";
export { fitMean, type MeanModel, predictMean } from "./learners/mean.ts";
export { type Importance, type ImportanceOptions, permutationImportance } from "./learners/permutation-importance.ts";
export { learner, predictLearner } from "./learners/registry.ts";
export { fitRidgeTable, predictRidgeTable, type RidgeModel, type RidgeOptions } from "./learners/ridge.ts";
export { scaledBy, type Scaling, scalingOf } from "./learners/scaling.ts";
export { argmax, takeRows, takeTargets } from "./learners/table.ts";
export { type BoostingModel, type BoostingOptions, fitBoosting, predictBoosting } from "./learners/trees/boosting.ts";
export { fitForest, type ForestModel, type ForestOptions, predictForest } from "./learners/trees/forest.ts";
export { growTree, type Growth, type TreeOptions } from "./learners/trees/grow-tree.ts";
export { predictTree, type Tree } from "./learners/trees/tree.ts";
