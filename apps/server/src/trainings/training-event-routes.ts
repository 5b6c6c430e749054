import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { trainingIdSchema } from "@swar/contract";
import { PROBLEMS } from "../answers.ts";
import { eventStream } from "../event-stream.ts";
import type { EventRoutes } from "../live/event-routes.ts";
import type { Services } from "../services.ts";
import { foundTraining, trainer } from "./found-training.ts";
import { LAST_EVENT, trainingEvents } from "./training-events.ts";

const events = createRoute({
  method: "get",
  path: "/{id}/events",
  tags: ["Trainings"],
  summary: "The course of a training as server-sent events",
  description:
    "At first details, the training with its epochs so far; then epoch for each one, whose data name its run, and training where state, stage, progress or messages change; at the end details once more. Who goes away stops nothing.",
  request: { params: trainingIdSchema },
  responses: {
    200: { description: "Events", content: { "text/event-stream": { schema: { type: "string" } } } },
    204: { description: "Nothing more will come: the last event was received before" },
    ...PROBLEMS,
  },
});

/** The routes below `/api/trainings` that tell how one goes on. */
export function trainingEventRoutes(services: Pick<Services, "trainings">): EventRoutes {
  const closing = new AbortController();
  const routes = new OpenAPIHono();
  routes.openapi(events, (c) => {
    const { id } = c.req.valid("param");
    const gone = new AbortController();
    const service = trainer(services);
    const changes = foundTraining(service.follow(id, AbortSignal.any([gone.signal, closing.signal])), id);
    const isOver = service.list().find((view) => view.id === id)?.state !== "running";
    // One that was stopped may go on later, and is told anew then.
    if (isOver && c.req.header("last-event-id") === LAST_EVENT) return c.body(null, 204);
    return eventStream(c, trainingEvents(changes), gone);
  });
  return { routes, close: () => closing.abort() };
}
