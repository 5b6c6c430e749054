import { createRoute, OpenAPIHono } from "@hono/zod-openapi";
import { healthSchema, libraryCountsSchema } from "@swar/contract";
import { libraryCounts } from "@swar/storage";
import { json, PROBLEMS } from "./answers.ts";
import type { Services } from "./services.ts";

const tags = ["Server"];

const counts = createRoute({
  method: "get",
  path: "/library",
  tags,
  summary: "What is in the library, in numbers",
  responses: { 200: json(libraryCountsSchema, "The numbers"), ...PROBLEMS },
});

const health = createRoute({
  method: "get",
  path: "/health",
  tags,
  summary: "Whether the server and its database answer",
  description: "Needs no token.",
  security: [],
  responses: { 200: json(healthSchema, "They do"), ...PROBLEMS },
});

/** The routes below `/api` that tell about the server and its library. */
export function libraryRoutes({ db, backend, version, now }: Services): OpenAPIHono {
  const app = new OpenAPIHono();
  const began = now().getTime();

  app.openapi(counts, async (c) => c.json(await libraryCounts(db), 200));

  app.openapi(health, async (c) => {
    await db.execute("select 1");
    return c.json({ status: "ok" as const, version, backend, uptime: (now().getTime() - began) / 1000 }, 200);
  });

  return app;
}
