import type { Analysis } from "@swar/analysis";
import type { Outcome } from "../pool/tasks.ts";

/** What came of one file. */
export type FileResult = { readonly file: string } & Outcome<Analysis>;

/** A way to print results, one after another. */
export interface Format {
  /** What stands before the first result. */
  readonly head: string;
  /** A result as text; `columns`, 80 unless given, is how many characters the terminal has in a line. */
  readonly line: (result: FileResult, columns?: number) => string;
}
