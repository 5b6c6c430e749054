import type { ErrorCode } from "@swar/units";

/** What the command exits with for each kind of failure; 2 is a wrong call, 130 a person's Ctrl-C; 70 a bug. */
export const EXIT_STATUS = {
  cancelled: 130,
  "corrupt-audio": 1,
  "corrupt-checkpoint": 1,
  "database-unreachable": 1,
  "empty-audio": 1,
  "file-not-found": 1,
  "file-unreadable": 1,
  "incompatible-checkpoint": 1,
  "incompatible-library": 1,
  "invalid-argument": 2,
  "invalid-table": 1,
  "library-damaged": 1,
  "library-locked": 1,
  "not-found": 1,
  "port-unavailable": 1,
  "too-busy": 1,
  "too-few-examples": 1,
  "too-large": 1,
  unavailable: 1,
  "unsupported-audio": 1,
  "worker-lost": 1,
} as const satisfies Record<ErrorCode, number>;
