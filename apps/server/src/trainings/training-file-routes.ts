import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { historyQuerySchema, trainingIdSchema } from "@swar/contract";
import { SwarError } from "@swar/units";
import { PROBLEMS } from "../answers.ts";
import { contentDisposition } from "../content-disposition.ts";
import { fileStream } from "../file-stream.ts";
import type { Services } from "../services.ts";
import { foundTraining, trainer } from "./found-training.ts";

const tags = ["Trainings"];

const TYPES = { csv: "text/csv; charset=utf-8", json: "application/json" } as const;

const report = createRoute({
  method: "get",
  path: "/{id}/report",
  tags,
  summary: "The report of a training, as a page that stands alone",
  request: { params: trainingIdSchema },
  responses: {
    200: { description: "The page", content: { "text/html": { schema: { type: "string" } } } },
    ...PROBLEMS,
  },
});

const history = createRoute({
  method: "get",
  path: "/{id}/history",
  tags,
  summary: "The losses of every epoch of a training, as a file",
  request: { params: trainingIdSchema, query: historyQuerySchema },
  responses: {
    200: {
      description: "The file; CSV unless format says otherwise",
      content: { "text/csv": { schema: { type: "string" } }, "application/json": { schema: { type: "object" } } },
    },
    ...PROBLEMS,
  },
});

/** The routes below `/api/trainings` that give files. */
export function trainingFileRoutes(services: Pick<Services, "trainings">): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(report, async (c) => {
    const { id } = c.req.valid("param");
    foundTraining(await trainer(services).show(id), id);
    const path = await trainer(services).report(id);
    if (path === undefined) throw noReport(id);
    const headers = {
      "content-type": "text/html; charset=utf-8",
      "content-disposition": contentDisposition("attachment", `${id}.html`),
    };
    return new Response(c.req.method === "HEAD" ? null : fileStream(path), { headers });
  });

  app.openapi(history, async (c) => {
    const { id } = c.req.valid("param");
    const { format = "csv" } = c.req.valid("query");
    const text = foundTraining(await trainer(services).history(id, format), id);
    const disposition = contentDisposition("attachment", `${id}-history.${format}`);
    return new Response(text, { headers: { "content-type": TYPES[format], "content-disposition": disposition } });
  });

  return app;
}

function noReport(id: string): SwarError {
  return new SwarError(
    "not-found",
    `training: for a report it must be done, got ${JSON.stringify(id)}, which is not; wait, or let it go on`,
  );
}
