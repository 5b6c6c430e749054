/** What the descriptions of routes share. */
import { problemSchema } from "@swar/contract";
import type { z } from "@hono/zod-openapi";

/** An answer in JSON. */
export function json<S extends z.ZodType>(schema: S, description: string) {
  return { description, content: { "application/json": { schema } } };
}

/** Bytes of any type. */
export const BINARY = { schema: { type: "string", format: "binary" } } as const;

/** A request in JSON. */
export function jsonBody<S extends z.ZodType>(schema: S) {
  return { required: true, content: { "application/json": { schema } } };
}

/** What every route may answer instead. */
export const PROBLEMS = {
  default: { description: "An error", content: { "application/problem+json": { schema: problemSchema } } },
} as const;
