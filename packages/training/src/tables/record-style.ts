/** Writes records again, with cells of our own behind them. */

/** How the records of a table are written. Plain data. */
export interface RecordStyle {
  /** The header's text as the file has it, without its line end and byte order mark. */
  readonly header: string;
  readonly delimiter: string;
  readonly lineEnd: string;
  /** Whether the file begins with a byte order mark. */
  readonly byteOrderMark: boolean;
}

/**
 * The header with `names` appended, with byte order mark and line end.
 * @example headerLine({ header: "a;b", delimiter: ";", lineEnd: "\n", byteOrderMark: false }, ["c"]) // "a;b;c\n"
 */
export function headerLine(style: RecordStyle, names: readonly string[]): string {
  return `${style.byteOrderMark ? "\uFEFF" : ""}${recordLine(style, style.header, names)}`;
}

/**
 * `record`, its text unchanged, with `cells` appended, and the line end.
 * @example recordLine({ header: "a", delimiter: ",", lineEnd: "\n", byteOrderMark: false }, "1", [0.5, "x, y"]) // '1,0.5,"x, y"\n'
 */
export function recordLine(
  { delimiter, lineEnd }: RecordStyle,
  record: string,
  cells: readonly (string | number)[],
): string {
  let line = record;
  for (const cell of cells) line += delimiter + (typeof cell === "number" ? String(cell) : quoted(cell, delimiter));
  return line + lineEnd;
}

/**
 * `text` as a cell: in quotes where it holds a delimiter, a quote or a line break.
 * @example quoted('7" mix', ",") // '"7"" mix"'
 */
export function quoted(text: string, delimiter: string): string {
  const needs = text.includes(delimiter) || /["\r\n]/.test(text);
  return needs ? `"${text.replaceAll('"', '""')}"` : text;
}
