/**
 * The shapes of the API, from the schemas of the contract. Types alone are taken from there, so that no schema, and no
 * library of schemas, is sent to the browser.
 */
import type * as contract from "@swar/contract";

type Out<Schema extends { readonly _output: unknown }> = Schema["_output"];

export type Bans = Out<typeof contract.bansSchema>;
export type Health = Out<typeof contract.healthSchema>;
export type JobList = Out<typeof contract.jobListSchema>;
export type ModelList = Out<typeof contract.modelListSchema>;
export type TrainingList = Out<typeof contract.trainingListSchema>;
export type LibraryCounts = Out<typeof contract.libraryCountsSchema>;
export type Recommendation = Out<typeof contract.recommendationSchema>;
export type TrackPage = Out<typeof contract.trackPageSchema>;
export type Constraints = Out<typeof contract.constraintsSchema>;
export type ServedPlaylist = Out<typeof contract.playlistSchema>;
export type ChosenTrack = Out<typeof contract.chosenTrackSchema>;
export type {
  AnalysisResult,
  AnalysisView,
  JobView,
  ModelCard,
  PlaylistRequest,
  RecommendationRequest,
  TagChanges,
  TrackDetailsView,
  TrackView,
  TrainingDetailsView,
  TrainingEvent,
  TrainingResultView,
  TrainingRunView,
  TrainingSettings,
  TrainingView,
} from "@swar/contract";
