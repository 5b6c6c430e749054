import type { TableHead } from "./table-head.ts";

/** Of its cells, so many must be numbers for a column to be one of numbers. */
const MOST = 0.8;

/** The numbers in a column of the head, with a comma for a point, too; none where most of its cells hold something else. */
export function columnNumbers({ columns, rows }: TableHead, column: string): readonly number[] {
  const place = columns.indexOf(column);
  const cells = rows.map((row) => row[place]?.trim() ?? "").filter((cell) => cell !== "");
  const numbers = cells.map((cell) => Number(cell.replace(",", "."))).filter(Number.isFinite);
  return numbers.length >= MOST * cells.length ? numbers : [];
}
