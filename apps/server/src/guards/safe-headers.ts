import type { MiddlewareHandler } from "hono";

/** What every answer tells browsers: to guess no types, to keep nothing, to show it in no frame, to run nothing in it. */
const SAFE = {
  "cache-control": "no-store",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'; sandbox",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
} as const;

/** Gives answers these headers where a route has not said otherwise. */
export const safeHeaders: MiddlewareHandler = async (c, next) => {
  await next();
  for (const [name, value] of Object.entries(SAFE)) {
    if (!c.res.headers.has(name)) c.res.headers.set(name, value);
  }
};
