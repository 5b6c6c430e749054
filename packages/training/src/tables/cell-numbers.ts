/** Texts of cells → numbers, with what is odd counted. */
import { SwarError } from "@swar/units";
import type { TableWarningKind, WarningLog } from "./table-warning.ts";

/** A column of numbers and what they may be. */
export interface NumberColumn {
  /** As the file names it. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

/** Reads cells, and judges in the end whether the table can be meant. */
export interface CellNumbers {
  /** The number that `text` means; NaN where it is missing or cannot be. Rows come one after the other. */
  readonly read: (text: string, column: NumberColumn, line: number) => number;
  /** @throws SwarError `invalid-table` where more than a tenth of `rows` hold values that cannot be. */
  readonly judge: (rows: number) => void;
}

/** Share of rows with impossible values above which the table is refused. */
const MANY = 0.1;

const MISSING = new Set(["", "na", "n/a", "nan", "null", "none", "-"]);

/** What was wrong in a column. */
interface Fault {
  readonly column: NumberColumn;
  readonly example: string;
  readonly line: number;
  count: number;
  largest: number;
}

/** A reader of cells that counts in `log`; `where` is what messages call the table. */
export function cellNumbers(where: string, log: WarningLog): CellNumbers {
  const faults = new Map<string, Fault>();
  let [badRows, lastBad] = [0, 0];
  const odd = (text: string, column: NumberColumn, line: number, value: number): number => {
    const kind = kindOf(text, value);
    log.add(kind, column.name, line);
    if (kind === "missing") return Number.NaN;
    if (line !== lastBad) badRows++;
    lastBad = line;
    const fault = faults.get(column.name) ?? { column, example: text, line, count: 0, largest: 0 };
    faults.set(column.name, fault);
    fault.count++;
    fault.largest = Math.max(fault.largest, Number.isNaN(value) ? Infinity : Math.abs(value));
    return Number.NaN;
  };
  return {
    read: (text, column, line) => {
      const value = Number(text);
      const isGood = value >= column.low && value <= column.high && (value !== 0 || text.trim() !== "");
      return isGood && Number.isFinite(value) ? value : odd(text, column, line, value);
    },
    judge: (rows) => {
      if (badRows > MANY * rows) throw refused(where, [...faults.values()], badRows, rows);
    },
  };
}

function kindOf(text: string, value: number): TableWarningKind {
  if (MISSING.has(text.trim().toLowerCase())) return "missing";
  return Number.isNaN(value) ? "not-a-number" : "out-of-range";
}

const LISTED = 5;

function refused(where: string, faults: readonly Fault[], bad: number, rows: number): SwarError {
  const lines = faults.slice(0, LISTED).map(({ column: { name, low, high }, example, line, count }) => {
    const rule = Number.isFinite(high - low) ? `a number from ${low} to ${high}` : "a finite number";
    const more = count > 1 ? `, and ${count - 1} more` : "";
    return `\n  ${name} must be ${rule}, got ${JSON.stringify(example.slice(0, 40))} in line ${line}${more}`;
  });
  return new SwarError(
    "invalid-table",
    `${where}: at most a tenth of the rows may hold values that cannot be, got ${bad} of ${rows}${lines.join("")}\n  ${remedy(faults)}`,
  );
}

function remedy(faults: readonly Fault[]): string {
  const percent = faults.filter(({ column, largest }) => column.low === 0 && column.high === 1 && largest <= 100);
  if (percent.length > 0) {
    const names = percent.map(({ column }) => column.name).join(", ");
    return `divide ${names} by 100 where the table means 0 to 100`;
  }
  if (faults.some(({ example }) => /^\s*-?\d+,\d+\s*$/.test(example)))
    return "write decimals with a point, not a comma";
  return "correct the values, or the columns' names";
}
