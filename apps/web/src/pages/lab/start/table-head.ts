/** The beginning of a table, as far as the browser reads it. */
export interface TableHead {
  /** In the order of the file; none of a Parquet file, which the browser does not read. */
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the rows are all that there are. */
  readonly isWhole: boolean;
  readonly isParquet: boolean;
}
