import type { Context } from "hono";
import { streamSSE } from "hono/streaming";

/** An event as it is sent. */
export interface SentEvent {
  readonly event: string;
  readonly data: unknown;
  /** What a reader that comes again says it had last. */
  readonly id?: string | undefined;
}

/** Milliseconds between signs of life, without which proxies hang up. */
const ALIVE = 15_000;

/**
 * Server-sent events, until there are no more or the reader goes away, which aborts the signal that `events` was given.
 * @see WHATWG HTML, Server-sent events.
 */
export function eventStream(c: Context, events: AsyncIterable<SentEvent>, gone: AbortController): Response {
  // Nobody would read the stream.
  if (c.req.method === "HEAD") return c.body(null, 200, { "content-type": "text/event-stream" });
  c.header("x-accel-buffering", "no");
  return streamSSE(c, async (stream) => {
    stream.onAbort(() => gone.abort());
    const alive = setInterval(() => void stream.write(": alive\n\n"), ALIVE);
    try {
      for await (const { event, data, id } of events)
        await stream.writeSSE({ event, data: JSON.stringify(data), ...(id === undefined ? {} : { id }) });
    } finally {
      clearInterval(alive);
    }
  });
}
