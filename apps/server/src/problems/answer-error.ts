import { randomUUID } from "node:crypto";
import type { ProblemCode } from "@swar/contract";
import { SwarError } from "@swar/units";
import type { Context } from "hono";
import { HTTPException } from "hono/http-exception";
import type { Services } from "../services.ts";
import { problemResponse } from "./problem-response.ts";

/** What the framework refuses by itself, and what a caller is told of it. */
const REFUSALS: Readonly<Record<number, readonly [ProblemCode, string]>> = {
  400: ["invalid-argument", "body: it must be JSON, got something else; check its quotes, commas and brackets"],
  415: [
    "unsupported-media-type",
    "body: it must be JSON, got something else; send it with the header Content-Type: application/json",
  ],
};

/** The answer where a route throws `error`: a problem, without internals where it is a bug, which is reported. */
export function answerError(error: unknown, c: Context, { explain, report }: Services): Response {
  const instance = c.req.path;
  const known = explain?.(error) ?? error;
  if (known instanceof SwarError) return problemResponse(known.code, known.message, { instance });
  if (known instanceof HTTPException) {
    if (known.res) return known.res;
    const refusal = REFUSALS[known.status];
    if (refusal) return problemResponse(...refusal, { instance });
  }
  const id = randomUUID();
  report(error, id);
  const detail = `the server: this is a bug, and its log says more under ${id}; please report it with those lines`;
  return problemResponse("internal", detail, { instance });
}
