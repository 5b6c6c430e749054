/**
 * server: the HTTP API over a library. Database, models, jobs and clock are passed in as `Services`.
 *
 * `analyses/` hears files that are sent; `tracks/` lists, shows and plays what is in the library; `lists/` chooses music;
 * `guards/` decides who may ask; `problems/` turns errors into answers; `page/` describes the API.
 */
export { type Api, createApi } from "./create-api.ts";
export { type Listening, listen, type ListenOptions } from "./listen.ts";
export type {
  HearingOptions,
  Job,
  JobList,
  JobService,
  Limits,
  ListAnswer,
  PlaylistQuestion,
  RecommendQuestion,
  Services,
} from "./services.ts";
