import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { playSchema, trackIdSchema } from "@swar/contract";
import { banTracks, countTracks, recordPlay, unbanTracks } from "@swar/storage";
import { jsonBody, PROBLEMS } from "../answers.ts";
import type { Services } from "../services.ts";
import { noTrack } from "./no-track.ts";

const tags = ["Tracks"];

const play = createRoute({
  method: "post",
  path: "/{id}/plays",
  tags,
  summary: "Note that a track was heard",
  description: "What was heard lately can be left out of playlists (repeatDays), and what is heard often is familiar.",
  request: { params: trackIdSchema, body: jsonBody(playSchema) },
  responses: { 204: { description: "It is noted" }, ...PROBLEMS },
});

const ban = createRoute({
  method: "put",
  path: "/{id}/ban",
  tags,
  summary: "Never propose a track",
  request: { params: trackIdSchema },
  responses: { 204: { description: "It is banned" }, ...PROBLEMS },
});

const unban = createRoute({
  method: "delete",
  path: "/{id}/ban",
  tags,
  summary: "Allow a track again",
  request: { params: trackIdSchema },
  responses: { 204: { description: "It is not banned" }, ...PROBLEMS },
});

/** The routes below `/api/tracks` by which a listener says what was heard and what is not wanted. */
export function listeningRoutes({ db, now }: Services): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(play, async (c) => {
    const { id } = c.req.valid("param");
    const { at, seconds } = c.req.valid("json");
    await checkThere(id);
    await recordPlay(db, { trackId: id, at: at === undefined ? now() : new Date(at), seconds });
    return c.body(null, 204);
  });

  app.openapi(ban, async (c) => {
    const { id } = c.req.valid("param");
    if ((await banTracks(db, [id])) === 0) throw noTrack(id);
    return c.body(null, 204);
  });

  app.openapi(unban, async (c) => {
    const { id } = c.req.valid("param");
    await checkThere(id);
    await unbanTracks(db, [id]);
    return c.body(null, 204);
  });

  async function checkThere(id: number): Promise<void> {
    if ((await countTracks(db, { ids: [id] })) === 0) throw noTrack(id);
  }

  return app;
}
