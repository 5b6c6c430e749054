import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { analysisIdSchema, analysisSchema, type AnalysisView, UPLOAD_TYPES, uploadQuerySchema } from "@swar/contract";
import { SwarError } from "@swar/units";
import { HTTPException } from "hono/http-exception";
import { BINARY, json, PROBLEMS } from "../answers.ts";
import { problemResponse } from "../problems/problem-response.ts";
import type { Limits } from "../services.ts";
import type { AnalysisDesk } from "./analysis-desk.ts";
import { analysisEvents } from "./analysis-events.ts";
import { receiveUpload } from "./receive-upload.ts";

const tags = ["Analyses"];

const send = createRoute({
  method: "post",
  path: "/",
  tags,
  summary: "Send an audio file to be heard",
  description:
    "The body is the file itself, under a type such as audio/mpeg or application/octet-stream. It is heard in the background and then deleted; nothing of it goes into the library.",
  request: {
    query: uploadQuerySchema,
    body: { required: true, content: Object.fromEntries(UPLOAD_TYPES.map((type) => [type, BINARY])) },
  },
  responses: { 202: json(analysisSchema, "It was received; Location says where to ask for it"), ...PROBLEMS },
});

const show = createRoute({
  method: "get",
  path: "/{id}",
  tags,
  summary: "How it stands with a file that was sent, and what was heard",
  request: { params: analysisIdSchema },
  responses: { 200: json(analysisSchema, "The analysis"), ...PROBLEMS },
});

const events = createRoute({
  method: "get",
  path: "/{id}/events",
  tags,
  summary: "The progress of an analysis as server-sent events",
  description:
    "Events are progress, then done or failed; the data of each is the analysis. Also of one that has ended. Who goes away stops nothing.",
  request: { params: analysisIdSchema },
  responses: {
    200: { description: "Events", content: { "text/event-stream": { schema: { type: "string" } } } },
    204: { description: "Nothing more will come: the last event was received before" },
    ...PROBLEMS,
  },
});

const remove = createRoute({
  method: "delete",
  path: "/{id}",
  tags,
  summary: "Stop an analysis and forget it",
  request: { params: analysisIdSchema },
  responses: { 204: { description: "It is gone, and so is the file" }, ...PROBLEMS },
});

/** The routes below `/api/analyses`. */
export function analysisRoutes(desk: AnalysisDesk, limits: Limits): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(send, async (c) => {
    const type = c.req.header("content-type");
    if (type !== undefined && !isUpload(type)) throw wrongType(c.req.path, type);
    const length = c.req.header("content-length");
    const announced = length === undefined ? undefined : Number(length);
    const upload = { body: c.req.raw.body, announced, limit: limits.bytes };
    const view = await desk.take(nameOf(c.req.valid("query").name), (path) => receiveUpload(path, upload));
    return c.json(view, 202, { location: `/api/analyses/${view.id}` });
  });

  app.openapi(show, (c) => {
    const { id } = c.req.valid("param");
    return c.json(found(desk.show(id), id), 200);
  });

  app.openapi(events, (c) => {
    const { id } = c.req.valid("param");
    return analysisEvents(c, (signal) => found(desk.follow(id, signal), id));
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    found((await desk.remove(id)) || undefined, id);
    return c.body(null, 204);
  });

  return app;
}

function found<T>(value: T | undefined, id: string): T {
  if (value !== undefined) return value;
  throw new SwarError(
    "not-found",
    `analysis: there must be one of this id, got ${JSON.stringify(id)}; those that ended are kept for a while only`,
  );
}

/** Whether a file may be sent under this type. */
function isUpload(type: string): boolean {
  const essence = (type.split(";")[0] as string).trim().toLowerCase();
  return UPLOAD_TYPES.some((taken) =>
    taken.endsWith("*") ? essence.startsWith(taken.slice(0, -1)) : essence === taken,
  );
}

function wrongType(instance: string, type: string): HTTPException {
  const detail = `body: it must be the file itself as audio/* or application/octet-stream, got ${JSON.stringify(type)}; with curl: --data-binary @song.mp3 -H "Content-Type: audio/mpeg"`;
  return new HTTPException(415, { res: problemResponse("unsupported-media-type", detail, { instance }) });
}

const LONGEST_NAME = 255;

/** A name as one line without folders; it is shown, and never a path. */
function nameOf(asked: string | undefined): AnalysisView["name"] {
  const last = (asked ?? "").toWellFormed().split(/[/\\]/).at(-1) ?? "";
  return last.replaceAll(/\p{C}/gu, "").trim().slice(0, LONGEST_NAME).toWellFormed() || "upload";
}
