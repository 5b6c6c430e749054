import type { Work } from "@swar/units";
import type { RecordStyle } from "./record-style.ts";
import type { WarningLog } from "./table-warning.ts";

/** Rows as texts. */
export interface RawChunk {
  readonly records: string[];
  readonly lines: number[];
  readonly cells: (readonly string[])[];
}

/** A table of any format before anyone looks at what its cells mean. */
export interface RawTable {
  readonly format: "csv" | "parquet";
  readonly columns: readonly string[];
  readonly style: RecordStyle;
  readonly chunks: (work: Work, log: WarningLog) => AsyncGenerator<RawChunk, void, undefined>;
  readonly records: (work: Work) => AsyncGenerator<readonly string[], void, undefined>;
}
