import type { AnalysisView } from "@swar/contract";
import type { Context } from "hono";
import { eventStream, type SentEvent } from "../event-stream.ts";

/** What the last event is called, so that who has it and comes again is told to stay away. */
const LAST = "end";

const EVENTS = { running: "progress", done: "done", failed: "failed" } as const;

/**
 * The changes that `follow` gives as server-sent events, until there are no more or the reader goes away.
 * @see WHATWG HTML, Server-sent events: 204 stops a browser from connecting again.
 */
export function analysisEvents(c: Context, follow: (signal: AbortSignal) => AsyncIterable<AnalysisView>): Response {
  const gone = new AbortController();
  const changes = follow(gone.signal);
  if (c.req.header("last-event-id") === LAST) return c.body(null, 204);
  return eventStream(c, eventsOf(changes), gone);
}

async function* eventsOf(changes: AsyncIterable<AnalysisView>): AsyncGenerator<SentEvent, void> {
  for await (const view of changes) {
    yield { event: EVENTS[view.state], data: view, id: view.state === "running" ? undefined : LAST };
  }
}
