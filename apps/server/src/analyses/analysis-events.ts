import type { AnalysisView } from "@swar/contract";
import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

/** What the last event is called, so that who has it and comes again is told to stay away. */
const LAST = "end";

/** Milliseconds between signs of life, without which proxies hang up. */
const ALIVE = 15_000;

const EVENTS = { running: "progress", done: "done", failed: "failed" } as const;

/**
 * The changes that `follow` gives as server-sent events, until there are no more or the reader goes away.
 * @see WHATWG HTML, Server-sent events: 204 stops a browser from connecting again.
 */
export function analysisEvents(c: Context, follow: (signal: AbortSignal) => AsyncIterable<AnalysisView>): Response {
  const gone = new AbortController();
  const changes = follow(gone.signal);
  if (c.req.header("last-event-id") === LAST) return c.body(null, 204);
  // Nobody would read the stream.
  if (c.req.method === "HEAD") return c.body(null, 200, { "content-type": "text/event-stream" });
  c.header("x-accel-buffering", "no");
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => gone.abort());
    const alive = setInterval(() => void stream.write(": alive\n\n"), ALIVE);
    try {
      for await (const view of changes) {
        const id = view.state === "running" ? undefined : LAST;
        await stream.writeSSE({ event: EVENTS[view.state], data: JSON.stringify(view), ...(id ? { id } : {}) });
      }
    } finally {
      clearInterval(alive);
    }
  });
}
