import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { methodNotAllowed } from "hono/method-not-allowed";
import { createAnalysisDesk } from "./analyses/analysis-desk.ts";
import { analysisRoutes } from "./analyses/analysis-routes.ts";
import { guardCaller } from "./guards/guard-caller.ts";
import { refuseMethod } from "./guards/refuse-method.ts";
import { requireToken } from "./guards/require-token.ts";
import { safeHeaders } from "./guards/safe-headers.ts";
import { jobRoutes } from "./job-routes.ts";
import { libraryRoutes } from "./library-routes.ts";
import { listRoutes } from "./lists/list-routes.ts";
import { pageRoutes } from "./page/page-routes.ts";
import { answerError } from "./problems/answer-error.ts";
import { problemResponse } from "./problems/problem-response.ts";
import { refuseInvalid } from "./problems/refuse-invalid.ts";
import type { Services } from "./services.ts";
import { banRoutes } from "./tracks/ban-routes.ts";
import { listeningRoutes } from "./tracks/listening-routes.ts";
import { mediaRoutes } from "./tracks/media-routes.ts";
import { trackRoutes } from "./tracks/track-routes.ts";

/** The API, ready to be asked. */
export interface Api {
  /** Answers one request; asks for no port. */
  readonly fetch: (request: Request) => Response | Promise<Response>;
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
  const shortBody = bodyLimit({ maxSize: LONGEST_TEXT, onError: (c) => tooLong(c.req.path) });

  app.onError((error, c) => answerError(error, c, services));
  app.notFound((c) => unknown(c.req.path));
  app.use(safeHeaders, guardCaller(services.hosts), requireToken(services.token, OPEN));
  app.use(methodNotAllowed({ app, onMethodNotAllowed: refuseMethod }));
  app.route("/api/analyses", analysisRoutes(desk, services.limits));
  app.use(shortBody);
  app.route("/api/tracks", trackRoutes(services));
  app.route("/api/tracks", listeningRoutes(services));
  app.route("/api/tracks", mediaRoutes(services));
  app.route("/api/bans", banRoutes(services));
  app.route("/api", listRoutes(services));
  app.route("/api/jobs", jobRoutes(services));
  app.route("/api", libraryRoutes(services));
  app.route("/", pageRoutes(app, services.version));

  return { fetch: (request) => app.fetch(request), limits: services.limits, close: desk.close };
}

function unknown(path: string): Response {
  const detail = `${path}: there must be something at this address, got nothing; GET /api shows what there is`;
  return problemResponse("not-found", detail, { instance: path });
}

function tooLong(path: string): Response {
  const detail = `body: it must hold at most ${LONGEST_TEXT} bytes, got more; ask for less at once`;
  return problemResponse("too-large", detail, { instance: path });
}
