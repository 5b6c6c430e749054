import { OpenAPIHono } from "@hono/zod-openapi";
import { methodNotAllowed } from "hono/method-not-allowed";
import { createAnalysisDesk } from "./analyses/analysis-desk.ts";
import { analysisRoutes } from "./analyses/analysis-routes.ts";
import { eventRoutes } from "./live/event-routes.ts";
import { libraryVersions } from "./live/library-versions.ts";
import { folderRoutes } from "./folders/folder-routes.ts";
import type { Connection } from "./guards/connection.ts";
import { guardCaller } from "./guards/guard-caller.ts";
import { limitBody } from "./guards/limit-body.ts";
import { refuseMethod } from "./guards/refuse-method.ts";
import { requireToken } from "./guards/require-token.ts";
import { safeHeaders } from "./guards/safe-headers.ts";
import { jobRoutes } from "./job-routes.ts";
import { libraryRoutes } from "./library-routes.ts";
import { listRoutes } from "./lists/list-routes.ts";
import { modelRoutes } from "./model-routes.ts";
import { moodRoutes } from "./mood-routes.ts";
import { pageRoutes } from "./page/page-routes.ts";
import { answerError } from "./problems/answer-error.ts";
import { problemResponse } from "./problems/problem-response.ts";
import { refuseInvalid } from "./problems/refuse-invalid.ts";
import type { Services } from "./services.ts";
import { banRoutes } from "./tracks/ban-routes.ts";
import { listeningRoutes } from "./tracks/listening-routes.ts";
import { mediaRoutes } from "./tracks/media-routes.ts";
import { pointRoutes } from "./tracks/point-routes.ts";
import { trackRoutes } from "./tracks/track-routes.ts";
import { trainingEventRoutes } from "./trainings/training-event-routes.ts";
import { trainingFileRoutes } from "./trainings/training-file-routes.ts";
import { trainingRoutes } from "./trainings/training-routes.ts";

/** The API, ready to be asked. */
export interface Api {
  /** Answers one request; asks for no port. `env` is what Node's server knows of the connection. */
  readonly fetch: (request: Request, env?: Connection) => Response | Promise<Response>;
  readonly limits: Services["limits"];
  /** Stops the analyses under way, ends their streams of events, and removes their files. */
  readonly close: () => Promise<void>;
}

/** What needs no token. */
const OPEN = ["/api/health"];

/** The longest body that is no file. */
const LONGEST_TEXT = 2 << 20;

/** The API over `services`. */
export function createApi(services: Services): Api {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  const desk = createAnalysisDesk(services);
  const versions = libraryVersions();
  const events = eventRoutes(services, versions);
  const trainingEvents = trainingEventRoutes(services);

  app.onError((error, c) => answerError(error, c, services));
  app.notFound((c) => unknown(c.req.path));
  app.use(safeHeaders, guardCaller(services.hosts), requireToken(services.token, OPEN));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.route("/api/analyses", analysisRoutes(desk, services.limits));
  app.route("/api/trainings", trainingRoutes(services));
  app.use(limitBody(LONGEST_TEXT));
  app.route("/api/trainings", trainingFileRoutes(services));
  app.route("/api/trainings", trainingEvents.routes);
  app.route("/api/tracks", trackRoutes(services));
  app.route("/api/tracks", listeningRoutes(services));
  app.route("/api/tracks", mediaRoutes(services));
  app.route("/api/bans", banRoutes(services));
  app.route("/api", listRoutes(services));
  app.route("/api", pointRoutes(services, versions));
  app.route("/api/moods", moodRoutes(services));
  app.route("/api/jobs", jobRoutes(services));
  app.route("/api", folderRoutes(services));
  app.route("/api/models", modelRoutes(services));
  app.route("/api", events.routes);
  app.route("/api", libraryRoutes(services));
  app.route("/", pageRoutes(app, services.version));

  return {
    fetch: (request, env) => app.fetch(request, env),
    limits: services.limits,
    close: async () => {
      events.close();
      trainingEvents.close();
      await desk.close();
    },
  };
}

function unknown(path: string): Response {
  const detail = `${path}: there must be something at this address, got nothing; GET /api shows what there is`;
  return problemResponse("not-found", detail, { instance: path });
}
