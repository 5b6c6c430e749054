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
  addedJobsSchema,
  JOB_STATES,
  jobIdSchema,
  jobListSchema,
  jobRequestSchema,
  jobSchema,
  type JobState,
  type JobView,
} from "./job.ts";
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
export { moodSchema } from "./mood.ts";
export { type PlaylistRequest, playlistRequestSchema, playlistSchema } from "./playlist.ts";
export { fieldErrorSchema, HTTP_CODES, type Problem, type ProblemCode, problemSchema } from "./problem.ts";
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
export { LONGEST_PAGE, TRACK_ORDERS, type TrackQuery, trackQuerySchema } from "./track-query.ts";
