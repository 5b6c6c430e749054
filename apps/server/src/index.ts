/**
 * server: the HTTP API over a library. Database, models, jobs and clock are passed in as `Services`.
 *
 * `analyses/` hears files that are sent; `tracks/` lists, shows and plays what is in the library; `lists/` chooses music;
 * `guards/` decides who may ask; `problems/` turns errors into answers; `page/` describes the API; `folders/` are those
 * that music comes from; `trainings/` are those of models; `live/` tells what happens; `site/` is the web app, which stands
 * before all of it.
 */
export type { Api } from "./create-api.ts";
export { openApi } from "./open-api.ts";
export { createFront, type FrontOptions } from "./create-front.ts";
export { type Listening, listen, type ListenOptions } from "./listen.ts";
export type {
  AddedFiles,
  Addition,
  FolderService,
  HearingOptions,
  Job,
  JobList,
  JobService,
  JobCounts,
  Limits,
  ListAnswer,
  ModelService,
  PlaylistQuestion,
  RecommendQuestion,
  Services,
  TrainingService,
} from "./services.ts";
export type {
  TrainingDetailsView,
  TrainingResultView,
  TrainingRunView,
  TrainingSettings,
  TrainingView,
} from "@swar/contract";
