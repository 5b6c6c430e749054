import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { moodEntrySchema, moodListSchema, moodRequestSchema } from "@swar/contract";
import { nearestWords, placeOf } from "@swar/recommend";
import { forgetMoods, latestMoods, type Mood, recordMood } from "@swar/storage";
import { json, jsonBody, PROBLEMS } from "./answers.ts";
import type { Services } from "./services.ts";

const tags = ["Music"];

const say = createRoute({
  method: "post",
  path: "/",
  tags,
  summary: "Say how you feel now",
  description:
    "For two hours it is what now means as the start of a playlist. It stays in the library on this machine.",
  request: { body: jsonBody(moodRequestSchema) },
  responses: { 201: json(moodEntrySchema, "It is noted"), ...PROBLEMS },
});

const list = createRoute({
  method: "get",
  path: "/",
  tags,
  summary: "What was said last of moods, the latest first",
  responses: { 200: json(moodListSchema, "The moods, ten at most"), ...PROBLEMS },
});

const forget = createRoute({
  method: "delete",
  path: "/",
  tags,
  summary: "Forget all that was said of moods",
  responses: { 204: { description: "It is forgotten" }, ...PROBLEMS },
});

const SHOWN = 10;

/** The routes below `/api/moods`. */
export function moodRoutes({ db, now }: Pick<Services, "db" | "now">): OpenAPIHono {
  const app = new OpenAPIHono();

  app.openapi(say, async (c) => {
    const { mood } = c.req.valid("json");
    const said: Mood = { ...placeOf(mood, "mood"), at: now() };
    await recordMood(db, said);
    return c.json(moodView(said), 201);
  });

  app.openapi(list, async (c) => c.json({ moods: (await latestMoods(db, SHOWN)).map(moodView) }, 200));

  app.openapi(forget, async (c) => {
    await forgetMoods(db);
    return c.body(null, 204);
  });

  return app;
}

function moodView({ at, arousal, valence }: Mood) {
  return { at: at.toISOString(), arousal, valence, word: nearestWords({ arousal, valence }, 1)[0]?.word ?? "" };
}
