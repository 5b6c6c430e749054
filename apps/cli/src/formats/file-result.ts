import type { Analysis } from "@swar/analysis";
import type { Outcome } from "../pool/outcome.ts";

/** What came of one file. */
export type FileResult<T = Analysis> = { readonly file: string } & Outcome<T>;

/** A way to print results, one after another. */
export interface Format<T = Analysis> {
  /** What stands before the first result. */
  readonly head: string;
  /** A result as text; `columns`, 80 unless given, is how many characters the terminal has in a line. */
  readonly line: (result: FileResult<T>, columns?: number) => string;
  /** What a person should know of a result that its text does not say, in lines for standard error. */
  readonly aside?: (result: FileResult<T>) => readonly string[];
}
