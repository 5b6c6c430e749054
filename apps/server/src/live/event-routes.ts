import { createRoute, OpenAPIHono, z } from "@hono/zod-openapi";
import { jobsEventSchema, tracksEventSchema } from "@swar/contract";
import { PROBLEMS } from "../answers.ts";
import { eventStream } from "../event-stream.ts";
import { libraryEvents, type Watched } from "./library-events.ts";
import type { LibraryVersions } from "./library-versions.ts";

const events = createRoute({
  method: "get",
  path: "/events",
  tags: ["Server"],
  summary: "What happens in the library, as server-sent events",
  description:
    "Events named tracks say which tracks came, changed or went, by whomever; events named jobs how it stands with what is being added. Both come at first, and then at each change. Who connects again with Last-Event-ID misses no change.",
  responses: {
    200: {
      description: "Events, whose data are TracksEvent or JobsEvent",
      content: { "text/event-stream": { schema: z.union([tracksEventSchema, jobsEventSchema]) } },
    },
    ...PROBLEMS,
  },
});

/** The stream of events, and the function that ends all streams. */
export interface EventRoutes {
  readonly routes: OpenAPIHono;
  readonly close: () => void;
}

/** The routes below `/api` that tell what happens. */
export function eventRoutes(watched: Watched, versions: LibraryVersions): EventRoutes {
  const closing = new AbortController();
  const routes = new OpenAPIHono();
  routes.openapi(events, (c) => {
    const gone = new AbortController();
    const signal = AbortSignal.any([gone.signal, closing.signal]);
    const since = c.req.header("last-event-id");
    return eventStream(c, libraryEvents(watched, versions, { since, signal }), gone);
  });
  return { routes, close: () => closing.abort() };
}
