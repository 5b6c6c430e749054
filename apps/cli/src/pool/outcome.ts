/** What comes of work on another thread: between threads an error loses its class and its code, and so goes as plain data. */
import { type ErrorCode, SwarError } from "@swar/units";

/** A result, or what a `SwarError` said; other errors are thrown. */
export type Outcome<T> =
  | { readonly value: T }
  | { readonly error: { readonly code: ErrorCode; readonly message: string } };

/** What comes of `work`. That it was cancelled is thrown, too: whoever stopped it knows. */
export async function outcome<T>(work: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof SwarError && error.code !== "cancelled")
      return { error: { code: error.code, message: error.message } };
    throw error;
  }
}

/**
 * The result of an outcome.
 * @throws SwarError what it holds instead.
 */
export function valueOf<T>(result: Outcome<T>): T {
  if ("error" in result) throw new SwarError(result.error.code, result.error.message);
  return result.value;
}
