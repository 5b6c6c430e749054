import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import {
  additionSchema,
  browsedSchema,
  browseQuerySchema,
  folderListSchema,
  folderQuerySchema,
  folderRequestSchema,
} from "@swar/contract";
import { check, SwarError } from "@swar/units";
import { HTTPException } from "hono/http-exception";
import { json, jsonBody, PROBLEMS } from "../answers.ts";
import { isOfThisMachine } from "../guards/connection.ts";
import { isMachinePath } from "../is-machine-path.ts";
import { problemResponse } from "../problems/problem-response.ts";
import type { FolderService, Services } from "../services.ts";
import { additionView, additionViews } from "./addition-view.ts";

const tags = ["Folders"];

const list = createRoute({
  method: "get",
  path: "/folders",
  tags,
  summary: "The folders that the library is gathered from, and what is being added",
  responses: { 200: json(folderListSchema, "The folders"), ...PROBLEMS },
});

const add = createRoute({
  method: "post",
  path: "/folders",
  tags,
  summary: "Add the music in folders of the server's machine, in the background",
  description: "What is in the library already is passed over. GET /api/events tells how far it is.",
  request: { body: jsonBody(folderRequestSchema) },
  responses: { 202: json(additionSchema, "It has begun"), ...PROBLEMS },
});

const forget = createRoute({
  method: "delete",
  path: "/folders",
  tags,
  summary: "Forget a folder",
  description: "Where it is being added, that ends. Its files stay as they are.",
  request: { query: folderQuerySchema },
  responses: { 204: { description: "It is forgotten" }, ...PROBLEMS },
});

const verify = createRoute({
  method: "post",
  path: "/folders/verify",
  tags,
  summary: "Look whether all files are where they were, and for those that are not, in the background",
  description:
    "Files that are found elsewhere keep their tracks; others are marked as missing until they are seen again.",
  responses: { 202: json(additionSchema, "It has begun"), ...PROBLEMS },
});

const browse = createRoute({
  method: "get",
  path: "/browse",
  tags,
  summary: "The folders in a folder of the server's machine, to choose from",
  description: "For callers on that machine, or with the token. Names of folders only.",
  request: { query: browseQuerySchema },
  responses: { 200: json(browsedSchema, "The folders"), ...PROBLEMS },
});

/** The routes below `/api` about folders of the server's machine. */
export function folderRoutes({ folders, token }: Pick<Services, "folders" | "token">): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(list, async (c) => {
    const service = gathering(folders);
    const paths = await service.list();
    return c.json({ folders: paths, additions: additionViews(service) }, 200);
  });

  app.openapi(add, async (c) => {
    const { paths } = c.req.valid("json");
    paths.forEach(checkPath);
    return c.json(additionView(await gathering(folders).add(paths)), 202);
  });

  app.openapi(verify, async (c) => c.json(additionView(gathering(folders).verify()), 202));

  app.openapi(forget, async (c) => {
    const { path, tracks } = c.req.valid("query");
    const isKnown = await gathering(folders).forget(path, { tracks: tracks === "forget" });
    if (!isKnown) throw noFolder(path);
    return c.body(null, 204);
  });

  app.openapi(browse, async (c) => {
    if (token === undefined && !isOfThisMachine(c.env)) throw stranger(c.req.path);
    const { path } = c.req.valid("query");
    if (path !== undefined) checkPath(path);
    return c.json(await gathering(folders).browse(path), 200);
  });

  return app;
}

function checkPath(path: string): void {
  check(isMachinePath(path), "path", "it must be absolute on the server's machine", path);
}

function gathering(folders: FolderService | undefined): FolderService {
  if (folders) return folders;
  throw new SwarError(
    "unavailable",
    "folders: something must run in the background, got nothing; start the server with swar serve",
  );
}

function noFolder(path: string): SwarError {
  return new SwarError(
    "not-found",
    `folder: it must be one of the library's, got ${JSON.stringify(path)}; GET /api/folders lists them`,
  );
}

function stranger(instance: string): HTTPException {
  const detail =
    "browse: callers must be on the server's machine or know its token, got others; start the server with --token-file";
  return new HTTPException(403, { res: problemResponse("forbidden", detail, { instance }) });
}
