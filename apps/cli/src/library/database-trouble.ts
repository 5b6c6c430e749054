import { SwarError } from "@swar/units";
import { DrizzleQueryError } from "drizzle-orm";

/** Classes of PostgreSQL's error codes that say something of the server, not of the statement. */
const SERVER_TROUBLE = /^(08|25006|28|3D|42501|53|57P|58|XX)/;
const NETWORK_TROUBLE = /^(E[A-Z]+|[Cc]onnection terminated.*|timeout exceeded.*)$/;

/** What a person is told of a database at `where` that fails under a statement; other errors as they are. */
export function databaseTrouble(error: unknown, where: string): unknown {
  if (!(error instanceof DrizzleQueryError) || !(error.cause instanceof Error)) return error;
  const { code = "", message } = error.cause as NodeJS.ErrnoException;
  const isTrouble = SERVER_TROUBLE.test(code) || NETWORK_TROUBLE.test(code) || NETWORK_TROUBLE.test(message);
  return isTrouble ? unreachable(where, error.cause) : error;
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
