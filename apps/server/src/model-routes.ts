import { stat } from "node:fs/promises";
import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { modelCardSchema, modelIdSchema, modelListSchema } from "@swar/contract";
import { check, SwarError } from "@swar/units";
import { BINARY, json, PROBLEMS } from "./answers.ts";
import { contentDisposition } from "./content-disposition.ts";
import { fileStream } from "./file-stream.ts";
import { fileVersion } from "./file-version.ts";
import { isHeld } from "./fresh.ts";
import type { Services } from "./services.ts";

const tags = ["Models"];

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "The models that come with swar, and those that were trained here",
  responses: { 200: json(modelListSchema, "Their cards"), ...PROBLEMS },
});

const show = createRoute({
  method: "get",
  path: "/{id}",
  tags,
  summary: "What a model says of itself",
  request: { params: modelIdSchema },
  responses: { 200: json(modelCardSchema, "Its card"), ...PROBLEMS },
});

const download = createRoute({
  method: "get",
  path: "/{id}/file",
  tags,
  summary: "A model as a file",
  description: "An ONNX model, whose metadata hold all that is needed to use it.",
  request: { params: modelIdSchema },
  responses: {
    200: {
      description: "The file",
      content: { "application/octet-stream": BINARY },
    },
    304: { description: "The caller has it already" },
    ...PROBLEMS,
  },
});

const remove = createRoute({
  method: "delete",
  path: "/{id}",
  tags,
  summary: "Remove a model that was trained here",
  request: { params: modelIdSchema.extend({ id: modelIdSchema.shape.id.openapi({ example: "my-ratings-1" }) }) },
  responses: { 204: { description: "It is gone" }, ...PROBLEMS },
});

/** The routes below `/api/models`. */
export function modelRoutes({ models }: Pick<Services, "models">): OpenAPIHono {
  const app = new OpenAPIHono();
  const cards = async () => (await models?.list()) ?? [];
  const cardOf = async (id: string) => {
    const card = (await cards()).find((known) => known.id === id);
    if (card === undefined) throw noModel(id);
    return card;
  };

  app.openapi(list, async (c) => c.json({ models: await cards() }, 200));

  app.openapi(show, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await cardOf(id), 200);
  });

  app.openapi(download, async (c) => {
    const { id } = c.req.valid("param");
    const path = await models?.file(id);
    if (path === undefined) throw noModel(id);
    const { size, mtimeMs: modified } = await stat(path);
    const version = fileVersion({ size, modified });
    const headers: Record<string, string> = { etag: version.etag, "cache-control": "private, no-cache" };
    if (isHeld(c, version)) return new Response(null, { status: 304, headers });
    headers["content-type"] = "application/octet-stream";
    headers["content-length"] = String(size);
    headers["content-disposition"] = contentDisposition("attachment", `${id}.onnx`);
    if (c.req.method === "HEAD") return new Response(null, { headers });
    return new Response(fileStream(path), { headers });
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    const { own } = await cardOf(id);
    check(own, "model", "one that comes with swar must stay; remove one that was trained here", id);
    await models?.remove(id);
    return c.body(null, 204);
  });

  return app;
}

function noModel(id: string): SwarError {
  return new SwarError(
    "not-found",
    `model: there must be one of this id, got ${JSON.stringify(id)}; GET /api/models lists them`,
  );
}
