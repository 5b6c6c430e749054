/** contract: the schemas of the HTTP API, for the server that keeps it and for those who call it. */
export { attentionSchema, curveSchema, modelSchema, pointSchema, quadrantSchema, uncertaintySchema } from "./affect.ts";
export {
  analysisIdSchema,
  type AnalysisResult,
  analysisResultSchema,
  analysisSchema,
  type AnalysisView,
  failureSchema,
  UPLOAD_TYPES,
  uploadQuerySchema,
} from "./analysis.ts";
export { choiceSchema, chosenTrackSchema, constraintsSchema, relaxationSchema } from "./constraints.ts";
export {
  additionSchema,
  type AdditionView,
  type Browsed,
  browsedSchema,
  browseQuerySchema,
  folderListSchema,
  folderQuerySchema,
  folderRequestSchema,
} from "./folder.ts";
export {
  addedJobsSchema,
  jobCountsSchema,
  jobIdSchema,
  jobListSchema,
  jobRequestSchema,
  jobSchema,
  type JobState,
  type JobView,
} from "./job.ts";
export { jobsEventSchema, type LibraryEvent, tracksEventSchema } from "./library-event.ts";
export { healthSchema, libraryCountsSchema, wordsSchema } from "./library.ts";
export { LIST_FORMATS, LIST_TYPES, type ListFormat, listQuerySchema } from "./list-format.ts";
export {
  artistQuerySchema,
  artistsSchema,
  bansSchema,
  playSchema,
  type TagChanges,
  tagChangesSchema,
} from "./listening.ts";
export { type ModelCard, modelCardSchema, modelIdSchema, modelListSchema } from "./model-card.ts";
export { moodEntrySchema, moodListSchema, moodRequestSchema, moodSchema } from "./mood.ts";
export { type PlaylistRequest, playlistRequestSchema, playlistSchema } from "./playlist.ts";
export { decodePoints, encodePoints, POINT_FLAGS, type Points, POINTS_TYPE } from "./points.ts";
export { fieldErrorSchema, type Problem, type ProblemCode, problemSchema } from "./problem.ts";
export { type RecommendationRequest, recommendationRequestSchema, recommendationSchema } from "./recommendation.ts";
export {
  featuresSchema,
  fileSchema,
  trackDetailsSchema,
  type TrackDetailsView,
  trackIdSchema,
  trackPageSchema,
  trackSchema,
  type TrackView,
} from "./track.ts";
export {
  epochSchema,
  historyQuerySchema,
  TABLE_TYPES,
  TRAINABLE_MODELS,
  trainingDetailsSchema,
  type TrainingDetailsView,
  type TrainingEvent,
  trainingIdSchema,
  trainingListSchema,
  trainingRemovalSchema,
  trainingResultSchema,
  type TrainingResultView,
  trainingRunSchema,
  type TrainingRunView,
  trainingSchema,
  type TrainingSettings,
  trainingSettingsSchema,
  type TrainingView,
} from "./training.ts";
export { type PointsQuery, pointsQuerySchema, trackQuerySchema } from "./track-query.ts";
