import type { ProblemCode } from "@swar/contract";
import type { ContentfulStatusCode } from "hono/utils/http-status";

/** The status of each code of an error. */
export const STATUS_OF = {
  cancelled: 503,
  "corrupt-audio": 422,
  "corrupt-checkpoint": 500,
  "database-unreachable": 503,
  "empty-audio": 422,
  "file-not-found": 404,
  "file-unreadable": 500,
  forbidden: 403,
  "incompatible-checkpoint": 500,
  "incompatible-library": 500,
  internal: 500,
  "invalid-argument": 400,
  "invalid-table": 422,
  "library-damaged": 500,
  "library-locked": 503,
  "method-not-allowed": 405,
  "not-found": 404,
  "port-unavailable": 500,
  "range-not-satisfiable": 416,
  "too-busy": 503,
  "too-few-examples": 422,
  "too-large": 413,
  unauthorized: 401,
  unavailable: 503,
  "unsupported-audio": 422,
  "unsupported-media-type": 415,
  "worker-lost": 500,
} as const satisfies Record<ProblemCode, ContentfulStatusCode>;
