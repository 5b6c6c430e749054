import { createHash, timingSafeEqual } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import { problemResponse } from "../problems/problem-response.ts";

/** Lets pass who knows `token`, and everybody where there is none; `open` are paths that need none. */
export function requireToken(token: string | undefined, open: readonly string[]): MiddlewareHandler {
  if (token === undefined) return async (_, next) => await next();
  const wanted = digest(token);
  return async (c, next) => {
    if (open.includes(c.req.path)) return await next();
    const [, given] = /^Bearer +(\S+)$/i.exec(c.req.header("authorization") ?? "") ?? [];
    if (given !== undefined && timingSafeEqual(digest(given), wanted)) return await next();
    const got = given === undefined ? "none" : "another";
    return problemResponse(
      "unauthorized",
      `Authorization: the server's token must be given, got ${got}; send the header Authorization: Bearer <token>`,
      { instance: c.req.path, headers: { "www-authenticate": 'Bearer realm="swar"' } },
    );
  };
}

/** Of one length, whatever the token's, so that comparing tells nothing by its time. */
function digest(text: string): Uint8Array {
  return createHash("sha256").update(text).digest();
}
