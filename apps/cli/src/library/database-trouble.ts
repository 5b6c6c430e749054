import { SwarError } from "@swar/units";
import { DrizzleQueryError } from "drizzle-orm";
import type { Library } from "./open-library.ts";

/** Classes of PostgreSQL's error codes that say something of the server, not of the statement. */
const SERVER_TROUBLE = /^(08|25006|28|3D|42501|53|57P|58|XX)/;
const NETWORK_TROUBLE =
  /^(E[A-Z]+|[Cc]onnection terminated.*|Client (has encountered|was closed).*|timeout exceeded.*)$/;

/** What a person is told of the database of a library that fails under a statement; other errors as they are. */
export function databaseTrouble(error: unknown, { where, holder }: Pick<Library, "where" | "holder">): unknown {
  if (!(error instanceof DrizzleQueryError) || !(error.cause instanceof Error)) return error;
  const { code = "", message } = error.cause as NodeJS.ErrnoException;
  const isTrouble = SERVER_TROUBLE.test(code) || NETWORK_TROUBLE.test(code) || NETWORK_TROUBLE.test(message);
  if (!isTrouble) return error;
  return holder === undefined ? unreachable(where, error.cause) : left(where, holder, error.cause);
}

/** Says that the database does not answer, and why. */
export function unreachable(where: string, cause: Error): SwarError {
  // Where a host has several addresses, the reasons of each stand inside.
  const reasons = cause instanceof AggregateError ? (cause.errors as Error[]) : [cause];
  const why = reasons.map(({ message }) => message).join("; ");
  return new SwarError(
    "database-unreachable",
    `${where}: the database must answer, got "${why}"; check DATABASE_URL and that the server runs`,
    { cause },
  );
}

/** Says that the process through which the library was used is gone. */
function left(where: string, holder: string, cause: Error): SwarError {
  const rule = `the library must stay open, got "${cause.message}" from ${holder}, which had it open`;
  return new SwarError("database-unreachable", `${where}: ${rule}; run the same command again`, { cause });
}
