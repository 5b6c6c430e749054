import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { encodePoints, POINTS_TYPE, pointsQuerySchema } from "@swar/contract";
import { libraryState, trackPoints } from "@swar/storage";
import { BINARY, PROBLEMS } from "../answers.ts";
import { isHeld } from "../fresh.ts";
import type { LibraryVersions } from "../live/library-versions.ts";
import type { Services } from "../services.ts";
import { filterOf } from "./filter-of.ts";

const points = createRoute({
  method: "get",
  path: "/points",
  tags: ["Tracks"],
  summary: "Every track as a few numbers, for drawing",
  description:
    "Little-endian bytes: SWP1, the number of tracks n (Uint32), then n ids (Int32), n each of valence, arousal, duration, tempo, energy and year (Float32, NaN where nobody knows), and n flags (Uint8: 1 playable, 2 of a catalogue, 4 explicit, added). Names are asked for with GET /api/tracks?ids=.",
  request: { query: pointsQuerySchema },
  responses: {
    200: { description: "The points", content: { [POINTS_TYPE]: BINARY } },
    304: { description: "The caller has them already" },
    ...PROBLEMS,
  },
});

/** The routes below `/api` that give all tracks at once. */
export function pointRoutes({ db }: Pick<Services, "db">, versions: LibraryVersions): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(points, async (c) => {
    // Before the points: what changes meanwhile makes the next answer another one.
    const etag = `"${versions.nameOf(await libraryState(db))}"`;
    const headers = { etag, "cache-control": "private, no-cache" };
    const asked = c.req.valid("query");
    // Bans are no change of a track.
    const isSame = asked.withoutBanned === undefined && isHeld(c, { etag });
    if (isSame) return new Response(null, { status: 304, headers });
    const bytes = encodePoints(await trackPoints(db, filterOf(asked)));
    return new Response(bytes, { headers: { ...headers, "content-type": POINTS_TYPE } });
  });

  return app;
}
