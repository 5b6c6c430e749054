/** A table of labels as rows of texts under their columns' names. */
import { SwarError } from "@swar/units";
import { parse } from "csv-parse/sync";

/** A row's texts by their columns; of a row that is too short, the last ones are missing. */
export type LabelRow = Readonly<Partial<Record<string, string>>>;

/** A table of labels. */
export interface LabelTable {
  /** Each row, with its line in the file, the header being line 1. */
  readonly rows: readonly { readonly record: LabelRow; readonly line: number }[];
  readonly columns: readonly string[];
}

/** How a table is read. */
export interface LabelTableOptions {
  /** What messages call it. */
  readonly where?: string;
  /** Whether quotation marks within a text that does not begin with one are taken as they are. */
  readonly relaxQuotes?: boolean;
}

/**
 * The rows of a CSV table with a header; commas, semicolons or tabs. Blanks around names and texts are cut off.
 * @throws SwarError `invalid-table` where it is no CSV.
 * @example labelTable("filename; mood\nb.mp3; 7\n").rows[0]?.record["mood"] // "7"
 */
export function labelTable(
  text: string,
  { where = "labels", relaxQuotes = false }: LabelTableOptions = {},
): LabelTable {
  const [header = ""] = text.split(/\r?\n/, 1);
  const delimiter = [",", ";", "\t"].toSorted((a, b) => header.split(b).length - header.split(a).length)[0] as string;
  let columns: string[] = [];
  try {
    const records = parse(text, {
      bom: true,
      columns: (names: string[]) => (columns = names.map((name) => name.trim())),
      delimiter,
      info: true,
      relaxColumnCount: true,
      relaxQuotes,
      skipEmptyLines: true,
      trim: true,
    }) as unknown as { record: LabelRow; info: { lines: number } }[];
    return { rows: records.map(({ record, info }) => ({ record, line: info.lines })), columns };
  } catch (cause) {
    throw new SwarError("invalid-table", `${where}: the table must be CSV with a header, got ${String(cause)}`, {
      cause,
    });
  }
}
