/** Asserts that a table lacks the columns that a command appends to it. */
import { SwarError } from "@swar/units";

/** @throws SwarError `invalid-table` where the table at `path` has one of the columns `appended`, in any case. */
export function refuseTaken(path: string, columns: readonly string[], appended: readonly string[]): void {
  const taken = columns.filter((column) => appended.includes(column.toLowerCase()));
  if (taken.length === 0) return;
  throw new SwarError(
    "invalid-table",
    `${path}: the table must not have the columns that are appended, got ${taken.join(", ")}; rename or remove them`,
  );
}
