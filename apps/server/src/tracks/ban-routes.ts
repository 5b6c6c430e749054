import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { artistQuerySchema, artistsSchema, bansSchema } from "@swar/contract";
import { banArtists, listBans, unbanArtists } from "@swar/storage";
import { json, jsonBody, PROBLEMS } from "../answers.ts";
import type { Services } from "../services.ts";
import { trackView } from "./track-view.ts";

const tags = ["Bans"];

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "What is never proposed",
  responses: { 200: json(bansSchema, "Tracks and artists"), ...PROBLEMS },
});

const ban = createRoute({
  method: "post",
  path: "/artists",
  tags,
  summary: "Never propose artists",
  description: "By their names, case and accents aside, whether or not anything of theirs is in the library.",
  request: { body: jsonBody(artistsSchema) },
  responses: { 204: { description: "They are banned" }, ...PROBLEMS },
});

const unban = createRoute({
  method: "delete",
  path: "/artists",
  tags,
  summary: "Allow artists again",
  request: { query: artistQuerySchema },
  responses: { 204: { description: "They are not banned" }, ...PROBLEMS },
});

/** The routes below `/api/bans`. */
export function banRoutes({ db }: Services): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(list, async (c) => {
    const { tracks, artists } = await listBans(db);
    return c.json({ tracks: tracks.map(trackView), artists }, 200);
  });

  app.openapi(ban, async (c) => {
    await banArtists(db, c.req.valid("json").artists);
    return c.body(null, 204);
  });

  app.openapi(unban, async (c) => {
    await unbanArtists(db, c.req.valid("query").name);
    return c.body(null, 204);
  });

  return app;
}
