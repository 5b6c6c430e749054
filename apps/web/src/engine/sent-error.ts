import { SwarError } from "@swar/units";
import type { SentError } from "./messages.ts";

/** `error` as plain data. */
export function sentError(error: unknown): SentError {
  if (error instanceof SwarError) return { code: error.code, message: error.message };
  return { code: undefined, message: error instanceof Error ? (error.stack ?? error.message) : String(error) };
}

/** The error that `sentError` made plain. */
export function receivedError({ code, message }: SentError): Error {
  return code === undefined ? new Error(message) : new SwarError(code, message);
}
