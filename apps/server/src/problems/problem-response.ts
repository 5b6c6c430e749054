import { STATUS_CODES } from "node:http";
import type { Problem, ProblemCode } from "@swar/contract";
import { STATUS_OF } from "./status-of.ts";

/** What an answer says besides its code and its words. */
export interface ProblemOptions extends Pick<Problem, "errors"> {
  /** The path of the request. */
  readonly instance: string;
  readonly headers?: Readonly<Record<string, string>> | undefined;
}

/** Seconds after which a caller may try again where the server is busy. */
const LATER = "5";

/**
 * An error as an answer. Its `type` is the status's own, since `code` says more than any address would.
 * @see Nottingham, Wilde & Dalal (2023), RFC 9457, Problem Details for HTTP APIs.
 */
export function problemResponse(
  code: ProblemCode,
  detail: string,
  { instance, errors, headers }: ProblemOptions,
): Response {
  const status = STATUS_OF[code];
  const title = STATUS_CODES[status] ?? code;
  const problem: Problem = { type: "about:blank", title, status, detail, instance, code, errors };
  const retry = code === "too-busy" ? { "retry-after": LATER } : {};
  return Response.json(problem, {
    status,
    headers: { ...retry, ...headers, "content-type": "application/problem+json" },
  });
}
