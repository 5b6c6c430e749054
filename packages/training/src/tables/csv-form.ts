/** What a CSV file's first bytes say of it: encoding, line end, delimiter and header. */
import { SwarError } from "@swar/units";
import { parse } from "csv-parse/sync";
import { SPOTIFY_FEATURES } from "@swar/features";
import { columnIndex } from "./find-columns.ts";
import type { TableSource } from "./table-source.ts";
import { type TextForm, utf8Lines } from "./utf8-lines.ts";

/** How a CSV file is written. Plain data. */
export interface CsvForm extends TextForm {
  readonly delimiter: string;
  /** The header's text, without its line end. */
  readonly header: string;
  /** The header's cells, without surrounding blanks. */
  readonly columns: readonly string[];
}

/** Bytes that are looked at; a header must end within them. */
const HEAD = 2 ** 18;

const DELIMITERS = [",", ";", "\t", "|"] as const;

/**
 * The form of the CSV file in `source`.
 * @throws SwarError `invalid-table` where it is empty, no text, or its header does not end.
 */
export async function csvForm(source: TableSource): Promise<CsvForm> {
  const { path } = source;
  const start = Buffer.from(await source.read(0, HEAD));
  const form = textForm(start, path);
  const first = await utf8Lines(source, { ...form, blockBytes: HEAD }).next();
  const text = first.done ? "" : first.value.bytes.toString();
  if (text.trim() === "") throw empty(path);
  const heads = DELIMITERS.map((delimiter) => headOf(text, delimiter)).filter((head) => head !== undefined);
  const best = heads.toSorted((a, b) => fit(b.columns) - fit(a.columns))[0];
  if (best === undefined) throw openHeader(path);
  return { ...form, ...best };
}

/** How well a delimiter fits: the features that it brings to light, then the columns. */
function fit(columns: readonly string[]): number {
  return columns.length + 1000 * SPOTIFY_FEATURES.filter((name) => columnIndex(columns, name) >= 0).length;
}

function headOf(text: string, delimiter: string) {
  try {
    const options = { delimiter, to: 1, raw: true, relaxQuotes: true, relaxColumnCount: true, skipEmptyLines: true };
    const [head] = parse(text, options) as unknown as { raw: string; record: string[] }[];
    if (head === undefined) return undefined;
    const header = head.raw.replaceAll(/^[\r\n]+|[\r\n]+$/g, "");
    return { delimiter, header, columns: head.record.map((name) => name.trim()) };
  } catch {
    return undefined; // A quote is not closed.
  }
}

function textForm(start: Buffer, path: string): TextForm {
  const mark = start.subarray(0, 3).toString("latin1");
  const utf16 = mark.startsWith("\xFF\xFE") ? "utf-16le" : mark.startsWith("\xFE\xFF") ? "utf-16be" : undefined;
  if (utf16 !== undefined) {
    const text = new TextDecoder(utf16).decode(start);
    return { encoding: utf16, markBytes: 2, lineEnd: lineEndOf(text) };
  }
  if (start.includes(0)) throw binary(path, start);
  return {
    encoding: "utf-8",
    markBytes: mark === "\xEF\xBB\xBF" ? 3 : 0,
    lineEnd: lineEndOf(start.toString("latin1")),
  };
}

function lineEndOf(text: string): TextForm["lineEnd"] {
  const end = /\r?\n/.exec(text)?.[0] as "\n" | "\r\n" | undefined;
  return end ?? (text.includes("\r") ? "\r" : "\n");
}

/** Files that people give for tables by mistake, by their first bytes. */
const MISTAKEN: readonly (readonly [start: RegExp, what: string, remedy: string])[] = [
  [/^(ID3|\xFF[\xE0-\xFF]|RIFF|fLaC|OggS|FORM|....ftyp)/s, "sound", "swar analyze and swar features hear sound"],
  [/^PK/, "an Excel workbook or another archive", "save it as CSV or unpack it"],
  [/^.\x8B/s, "a gzip archive", "unpack it"],
  [/^SQLite/, "a database", "export the table as CSV"],
];

function binary(path: string, start: Buffer): SwarError {
  const head = start.subarray(0, 16).toString("latin1");
  const [, what, remedy] = MISTAKEN.find(([pattern]) => pattern.test(head)) ?? [
    undefined,
    "bytes that are no text",
    "save it as CSV in UTF-8, or as Parquet",
  ];
  return new SwarError("invalid-table", `${path}: it must be a table, CSV or Parquet, got ${what}; ${remedy}`);
}

function empty(path: string): SwarError {
  return new SwarError(
    "invalid-table",
    `${path}: the table must have a header and rows, got nothing; name another file`,
  );
}

function openHeader(path: string): SwarError {
  return new SwarError(
    "invalid-table",
    `${path}: it must begin with a header of column names, got a quote that is not closed; close it`,
  );
}
