import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { tagChangesSchema, trackDetailsSchema, trackIdSchema, trackPageSchema, trackQuerySchema } from "@swar/contract";
import { countTracks, editTags, listTracks, removeTracks, showTrack } from "@swar/storage";
import { json, jsonBody, PROBLEMS } from "../answers.ts";
import type { Services } from "../services.ts";
import { filterOf } from "./filter-of.ts";
import { noTrack } from "./no-track.ts";
import { trackDetailsView, trackView } from "./track-view.ts";

const tags = ["Tracks"];

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "The tracks of the library, page by page",
  description: "Tracks that come or go between two pages neither shift nor repeat others.",
  request: { query: trackQuerySchema },
  responses: { 200: json(trackPageSchema, "A page"), ...PROBLEMS },
});

const show = createRoute({
  method: "get",
  path: "/{id}",
  tags,
  summary: "All that is known of a track, with its curve",
  request: { params: trackIdSchema },
  responses: { 200: json(trackDetailsSchema, "The track"), ...PROBLEMS },
});

const edit = createRoute({
  method: "patch",
  path: "/{id}",
  tags,
  summary: "Change what a track is called in the library",
  request: { params: trackIdSchema, body: jsonBody(tagChangesSchema) },
  responses: { 200: json(trackDetailsSchema, "The track as it is now"), ...PROBLEMS },
});

const remove = createRoute({
  method: "delete",
  path: "/{id}",
  tags,
  summary: "Forget a track",
  description: "With its analysis, plays and bans. Its file stays.",
  request: { params: trackIdSchema },
  responses: { 204: { description: "It is forgotten" }, ...PROBLEMS },
});

/** The routes below `/api/tracks` that list, show, change and forget tracks. */
export function trackRoutes({ db }: Services): OpenAPIHono {
  const app = new OpenAPIHono();

  const details = async (id: number) => {
    const track = await showTrack(db, id);
    if (track === undefined) throw noTrack(id);
    return trackDetailsView(track);
  };

  app.openapi(list, async (c) => {
    const { sort, descending, after, limit, total, ...asked } = c.req.valid("query");
    const filter = filterOf(asked);
    const { tracks, next } = await listTracks(db, {
      filter,
      sort,
      descending,
      after,
      limit: limit ?? asked.ids?.length,
    });
    const count = total ? await countTracks(db, filter) : undefined;
    return c.json({ tracks: tracks.map(trackView), next, total: count }, 200);
  });

  app.openapi(show, async (c) => c.json(await details(c.req.valid("param").id), 200));

  app.openapi(edit, async (c) => {
    const { id } = c.req.valid("param");
    if (!(await editTags(db, id, c.req.valid("json")))) throw noTrack(id);
    return c.json(await details(id), 200);
  });

  app.openapi(remove, async (c) => {
    const { id } = c.req.valid("param");
    if ((await removeTracks(db, [id])) === 0) throw noTrack(id);
    return c.body(null, 204);
  });

  return app;
}
