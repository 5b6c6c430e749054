import type { Context } from "hono";
import { problemResponse } from "../problems/problem-response.ts";

/** The answer to a method that the path does not know. */
export function refuseMethod(c: Context, methods: readonly string[]): Response {
  const allow = methods.join(", ");
  const detail = `${c.req.path}: the method must be ${allow}, got ${c.req.method}; GET /api shows what there is`;
  return problemResponse("method-not-allowed", detail, { instance: c.req.path, headers: { allow } });
}
