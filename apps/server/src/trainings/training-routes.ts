import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import {
  TABLE_TYPES,
  trainingDetailsSchema,
  trainingIdSchema,
  trainingListSchema,
  trainingRemovalSchema,
  trainingSchema,
  trainingSettingsSchema,
  type TrainingView,
} from "@swar/contract";
import { check } from "@swar/units";
import { HTTPException } from "hono/http-exception";
import { receiveUpload } from "../analyses/receive-upload.ts";
import { BINARY, json, PROBLEMS } from "../answers.ts";
import { problemResponse } from "../problems/problem-response.ts";
import { refuseInvalid } from "../problems/refuse-invalid.ts";
import type { Services } from "../services.ts";
import { checkSettings } from "./check-settings.ts";
import { foundTraining, trainer } from "./found-training.ts";

const tags = ["Trainings"];

const start = createRoute({
  method: "post",
  path: "/",
  tags,
  summary: "Train a model on a table of songs",
  description:
    "The body is the table itself, CSV or Parquet, with Spotify's nine features of each song; the settings stand in the address. It is learnt in the background, one training at a time. What only the table can tell, such as a column that it lacks, is told as the training's error.",
  request: {
    query: trainingSettingsSchema,
    body: { required: true, content: Object.fromEntries(TABLE_TYPES.map((type) => [type, BINARY])) },
  },
  responses: { 202: json(trainingSchema, "It was received; Location says where to ask for it"), ...PROBLEMS },
});

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "All trainings",
  responses: { 200: json(trainingListSchema, "The newest first"), ...PROBLEMS },
});

const show = createRoute({
  method: "get",
  path: "/{id}",
  tags,
  summary: "A training with its epochs, and what it came to",
  request: { params: trainingIdSchema },
  responses: { 200: json(trainingDetailsSchema, "The training"), ...PROBLEMS },
});

const stop = createRoute({
  method: "post",
  path: "/{id}/stop",
  tags,
  summary: "Stop a training, so that it can go on later",
  request: { params: trainingIdSchema },
  responses: { 200: json(trainingSchema, "The training, which has stopped"), ...PROBLEMS },
});

const resume = createRoute({
  method: "post",
  path: "/{id}/resume",
  tags,
  summary: "Let a training that was stopped go on where it was",
  description: "It ends as one that was never stopped. One that failed is tried again.",
  request: { params: trainingIdSchema },
  responses: { 202: json(trainingSchema, "The training, which goes on"), ...PROBLEMS },
});

const remove = createRoute({
  method: "delete",
  path: "/{id}",
  tags,
  summary: "Stop a training and remove it",
  description: "Its table, states and report go; a finished model stays among the models unless it is to be forgotten.",
  request: { params: trainingIdSchema, query: trainingRemovalSchema },
  responses: { 204: { description: "It is gone" }, ...PROBLEMS },
});

/** The routes below `/api/trainings` that begin, show and end trainings. */
export function trainingRoutes(services: Pick<Services, "trainings" | "limits">): OpenAPIHono {
  const app = new OpenAPIHono({ defaultHook: refuseInvalid });
  const known = (id: string): TrainingView =>
    foundTraining(
      trainer(services)
        .list()
        .find((view) => view.id === id),
      id,
    );

  app.openapi(start, async (c) => {
    const settings = c.req.valid("query");
    const service = trainer(services);
    checkSettings(settings);
    const type = c.req.header("content-type");
    if (type !== undefined && !isTable(type)) throw wrongType(c.req.path, type);
    const length = c.req.header("content-length");
    const announced = length === undefined ? undefined : Number(length);
    const upload = { body: c.req.raw.body, announced, limit: services.limits.bytes, example: "songs.csv" };
    const view = await service.start(settings, (path) => receiveUpload(path, upload));
    return c.json(view, 202, { location: `/api/trainings/${view.id}` });
  });

  app.openapi(list, (c) => c.json({ trainings: services.trainings?.list() ?? [] }, 200));

  app.openapi(show, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(foundTraining(await trainer(services).show(id), id), 200);
  });

  app.openapi(stop, async (c) => {
    const { id } = c.req.valid("param");
    const { state } = known(id);
    check(state === "running", "training", "to be stopped it must run", state);
    return c.json(foundTraining(await trainer(services).stop(id), id), 200);
  });

  app.openapi(resume, async (c) => {
    const { id } = c.req.valid("param");
    const { state } = known(id);
    check(state === "stopped" || state === "failed", "training", "to go on it must have stopped or failed", state);
    return c.json(foundTraining(await trainer(services).resume(id), id), 202);
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    const model = c.req.valid("query").model === "forget";
    foundTraining((await trainer(services).remove(id, { model })) || undefined, id);
    return c.body(null, 204);
  });

  return app;
}

function isTable(type: string): boolean {
  const essence = (type.split(";")[0] as string).trim().toLowerCase();
  return (TABLE_TYPES as readonly string[]).includes(essence);
}

function wrongType(instance: string, type: string): HTTPException {
  const detail = `body: it must be the table itself as text/csv or application/vnd.apache.parquet, got ${JSON.stringify(type)}; with curl: --data-binary @songs.csv -H "Content-Type: text/csv"`;
  return new HTTPException(415, { res: problemResponse("unsupported-media-type", detail, { instance }) });
}
