import type { Analysis } from "@swar/analysis";
import type { Outcome } from "../pool/tasks.ts";

/** What came of one file. */
export type FileResult<T = Analysis> = { readonly file: string } & Outcome<T>;

/** A way to print results, one after another. */
export interface Format<T = Analysis> {
  /** What stands before the first result. */
  readonly head: string;
  /** A result as text; `columns`, 80 unless given, is how many characters the terminal has in a line. */
  readonly line: (result: FileResult<T>, columns?: number) => string;
}
