import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import {
  LIST_TYPES,
  listQuerySchema,
  playlistRequestSchema,
  playlistSchema,
  type RecommendationRequest,
  recommendationRequestSchema,
  recommendationSchema,
  wordsSchema,
} from "@swar/contract";
import { MOOD_WORDS } from "@swar/recommend";
import { showTrack } from "@swar/storage";
import { json, jsonBody, PROBLEMS } from "../answers.ts";
import type { RecommendQuestion, Services } from "../services.ts";
import { noTrack } from "../tracks/no-track.ts";
import { listFile, listFormat } from "./answer-list.ts";

const tags = ["Music"];

const TEXT = { schema: { type: "string" } } as const;

/** The answer in JSON, or as a file of another format. */
function listAnswer<S extends z.ZodType>(schema: S) {
  const content = {
    "application/json": { schema },
    [LIST_TYPES.m3u8]: TEXT,
    [LIST_TYPES.xspf]: TEXT,
    [LIST_TYPES.jspf]: TEXT,
    [LIST_TYPES.csv]: TEXT,
    [LIST_TYPES.text]: TEXT,
  };
  return { description: "The tracks", content };
}

const recommend = createRoute({
  method: "post",
  path: "/recommendations",
  tags,
  summary: "Music near a mood",
  description:
    "The best first, each with its reason. Where not all that is asked for can hold, relaxed says what gave way.",
  request: { query: listQuerySchema, body: jsonBody(recommendationRequestSchema) },
  responses: { 200: listAnswer(recommendationSchema), ...PROBLEMS },
});

const lead = createRoute({
  method: "post",
  path: "/playlists",
  tags,
  summary: "Music that leads from one mood to another",
  description:
    "In order, each track with its reason. Where not all that is asked for can hold, relaxed says what gave way.",
  request: { query: listQuerySchema, body: jsonBody(playlistRequestSchema) },
  responses: { 200: listAnswer(playlistSchema), ...PROBLEMS },
});

const words = createRoute({
  method: "get",
  path: "/words",
  tags,
  summary: "The words for moods, and where they lie",
  responses: { 200: json(wordsSchema, "The words"), ...PROBLEMS },
});

type Asked = Omit<RecommendationRequest, "title">;

/** What is asked for by a track, as what lies where it lies, without it. */
async function placed({ like, target, ...asked }: Asked, db: Services["db"]): Promise<RecommendQuestion> {
  if (target !== undefined) return { ...asked, target };
  const track = await showTrack(db, Number(like));
  if (track === undefined) throw noTrack(Number(like));
  const { arousal, valence } = track;
  return { ...asked, target: { arousal, valence }, without: [...(asked.without ?? []), String(track.id)] };
}

/** The routes below `/api` that choose music. */
export function listRoutes(services: Services): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(recommend, async (c) => {
    const { title, ...asked } = c.req.valid("json");
    const { list, notes } = await services.recommend(await placed(asked, services.db));
    const format = listFormat(c, c.req.valid("query").format);
    return format === "json" ? c.json({ ...list, notes }, 200) : listFile({ ...list, title }, format);
  });

  app.openapi(lead, async (c) => {
    const { title, ...asked } = c.req.valid("json");
    const { list, notes } = await services.playlist(asked);
    const format = listFormat(c, c.req.valid("query").format);
    return format === "json" ? c.json({ ...list, notes }, 200) : listFile({ ...list, title }, format);
  });

  app.openapi(words, (c) => c.json({ words: MOOD_WORDS }, 200));

  return app;
}
