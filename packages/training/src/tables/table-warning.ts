/** What a table holds that a person should know of, counted. */

/** The kinds of warnings. */
export type TableWarningKind = "missing" | "not-a-number" | "out-of-range" | "duplicate-id" | "encoding";

/** Something odd in a table. Plain data. */
export interface TableWarning {
  readonly kind: TableWarningKind;
  /** The column as the file names it; absent where lines as a whole are meant. */
  readonly column?: string;
  /** How many values, or lines. */
  readonly count: number;
  /** The first lines it occurs in, at most five; the header is line 1. In Parquet, which has no lines, the row plus one. */
  readonly lines: readonly number[];
}

/** Lines that a warning names. */
const NAMED = 5;

/** Counts warnings as they come. */
export interface WarningLog {
  readonly add: (kind: TableWarningKind, column: string | undefined, line: number) => void;
  /** What was counted so far, in the order of first occurrence. */
  readonly list: () => readonly TableWarning[];
}

/** A log without warnings. */
export function warningLog(): WarningLog {
  const found = new Map<string, { warning: Omit<TableWarning, "count" | "lines">; count: number; lines: number[] }>();
  return {
    add: (kind, column, line) => {
      const key = `${kind} ${column ?? ""}`;
      let entry = found.get(key);
      if (entry === undefined) {
        entry = { warning: column === undefined ? { kind } : { kind, column }, count: 0, lines: [] };
        found.set(key, entry);
      }
      entry.count++;
      if (entry.lines.length < NAMED) entry.lines.push(line);
    },
    list: () => [...found.values()].map(({ warning, count, lines }) => ({ ...warning, count, lines: [...lines] })),
  };
}

/**
 * `warning` as a sentence without a full stop.
 * @example warningSentence({ kind: "missing", column: "tempo", count: 1, lines: [7] }) // "tempo: 1 value is missing (line 7)"
 */
export function warningSentence({ kind, column, count, lines }: TableWarning): string {
  const where = `(${lines.length === 1 ? "line" : "lines"} ${lines.join(", ")}${count > lines.length ? ", …" : ""})`;
  const what = SENTENCES[kind][count === 1 ? 0 : 1];
  return `${column === undefined ? "" : `${column}: `}${count.toLocaleString("en")} ${what} ${where}`;
}

/** What follows the number: of one, of several. */
const SENTENCES: Readonly<Record<TableWarningKind, readonly [one: string, several: string]>> = {
  missing: ["value is missing", "values are missing"],
  "not-a-number": ["value is no number and counts as missing", "values are no numbers and count as missing"],
  "out-of-range": ["value cannot be and counts as missing", "values cannot be and count as missing"],
  "duplicate-id": ["row repeats an earlier one", "rows repeat earlier ones"],
  encoding: ["line is not UTF-8 and was read as Windows-1252", "lines are not UTF-8 and were read as Windows-1252"],
};
