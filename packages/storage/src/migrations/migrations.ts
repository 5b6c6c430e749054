import { changes } from "./changes.ts";
import { gathering } from "./gathering.ts";
import { library } from "./library.ts";
import { placeIndexes } from "./place-indexes.ts";

/** A step from one schema to the next. */
export interface Migration {
  readonly name: string;
  /** Statements with semicolons at the ends of their last lines. */
  readonly sql: string;
}

/**
 * All steps from nothing to the schema of this version. Steps are added at the end and never changed: a library that
 * has taken one never takes it again.
 */
export const MIGRATIONS: readonly Migration[] = [
  { name: "library", sql: library },
  { name: "gathering", sql: gathering },
  { name: "changes", sql: changes },
  { name: "place-indexes", sql: placeIndexes },
];
