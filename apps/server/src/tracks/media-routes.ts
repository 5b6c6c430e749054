import { createHash } from "node:crypto";
import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { trackIdSchema } from "@swar/contract";
import { coverOf, showTrack } from "@swar/storage";
import { SwarError } from "@swar/units";
import { BINARY, PROBLEMS } from "../answers.ts";
import { isHeld } from "../fresh.ts";
import type { Services } from "../services.ts";
import { noTrack } from "./no-track.ts";
import { pictureType } from "./picture-type.ts";
import { trackAudio } from "./track-audio.ts";

const tags = ["Tracks"];

const cover = createRoute({
  method: "get",
  path: "/{id}/cover",
  tags,
  summary: "The picture of a track",
  request: { params: trackIdSchema },
  responses: {
    200: { description: "The picture", content: { "image/*": BINARY } },
    304: { description: "The caller has it already" },
    ...PROBLEMS,
  },
});

const audio = createRoute({
  method: "get",
  path: "/{id}/audio",
  tags,
  summary: "The audio of a track, whole or a part of it",
  description:
    "The file as it is. HEAD says how long it is; Range asks for a part, If-Range for one of the same version.",
  request: {
    params: trackIdSchema,
    headers: z.object({
      range: z.string().optional().openapi({ description: "The wanted bytes, one part.", example: "bytes=0-99999" }),
    }),
  },
  responses: {
    200: { description: "The file", content: { "audio/*": BINARY } },
    206: { description: "The part that was asked for", content: { "audio/*": BINARY } },
    304: { description: "The caller has it already" },
    416: { description: "No such part" },
    ...PROBLEMS,
  },
});

/** The routes below `/api/tracks` that give pictures and sound. */
export function mediaRoutes({ db }: Services): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(cover, async (c) => {
    const { id } = c.req.valid("param");
    const picture = await coverOf(db, id);
    if (picture === undefined) throw noCover(id);
    const etag = `"${createHash("sha256").update(picture.bytes).digest("base64url").slice(0, 22)}"`;
    const headers = { etag, "cache-control": "private, no-cache" };
    if (isHeld(c, { etag })) return new Response(null, { status: 304, headers });
    const bytes = new Uint8Array(picture.bytes);
    return new Response(bytes, { headers: { ...headers, "content-type": pictureType(picture.type) } });
  });

  app.openapi(audio, async (c) => {
    const { id } = c.req.valid("param");
    const track = await showTrack(db, id);
    if (track === undefined) throw noTrack(id);
    return await trackAudio(c, track);
  });

  return app;
}

function noCover(id: number): SwarError {
  return new SwarError(
    "not-found",
    `cover: the library must have one of track ${id}, got none; its tags hold no picture`,
  );
}
