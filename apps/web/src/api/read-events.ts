import { eventParser, type ServerEvent } from "./event-parser.ts";

/** The events of `response`, as they come, until it ends. Unlike `EventSource`, its request can carry a token. */
export async function* readEvents(response: Response): AsyncGenerator<ServerEvent> {
  if (!response.body) return;
  const parse = eventParser();
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield* parse(value);
    }
  } finally {
    await reader.cancel().catch(() => undefined); // Already closed, or already failed.
  }
}
