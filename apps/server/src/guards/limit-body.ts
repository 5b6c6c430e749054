import type { Context, MiddlewareHandler } from "hono";
import { problemResponse } from "../problems/problem-response.ts";

/** Refuses bodies of more than `longest` bytes, whether they say their length before or not. */
export function limitBody(longest: number): MiddlewareHandler {
  return async (c, next) => {
    const { body, method, url, headers } = c.req.raw;
    if (method === "GET" || method === "HEAD" || body === null) return await next();
    const announced = headers.get("content-length");
    // Node holds senders to what they announce.
    if (announced !== null) return Number(announced) > longest ? tooLong(c, longest) : await next();
    const bytes = await upTo(longest, body);
    if (bytes === undefined) return tooLong(c, longest);
    c.req.raw = new Request(url, { method, headers, ...(bytes.length > 0 ? { body: bytes } : {}) });
    return await next();
  };
}

/** All of `body`; undefined where it is longer than `longest`. */
async function upTo(longest: number, body: AsyncIterable<Uint8Array>): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of body) {
    size += piece.length;
    if (size > longest) return undefined;
    pieces.push(piece);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function tooLong(c: Context, longest: number): Response {
  const detail = `body: it must hold at most ${longest} bytes, got more; ask for less at once`;
  return problemResponse("too-large", detail, { instance: c.req.path });
}
