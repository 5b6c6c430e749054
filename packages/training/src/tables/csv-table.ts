/** A CSV file as rows of texts. csv-parse finds cells and records; each record's own text is cut from the bytes by where it ends. */
import { SwarError, type Work } from "@swar/units";
import { type CsvError, type Parser, parse } from "csv-parse";
import { type CsvForm, csvForm } from "./csv-form.ts";
import type { RawChunk, RawTable } from "./raw-table.ts";
import { growingNumbers } from "./growing-numbers.ts";
import type { TableSource } from "./table-source.ts";
import type { WarningLog } from "./table-warning.ts";
import { count, type Lines, LONGEST_RECORD, tooLong, utf8Lines } from "./utf8-lines.ts";

/**
 * The CSV table in `source`, read `blockBytes` at a time.
 * @throws SwarError `invalid-table` as `csvForm`; from `chunks` where a quote is not closed or a row is huge.
 */
export async function csvTable(source: TableSource, blockBytes: number): Promise<RawTable> {
  const form = await csvForm(source);
  const { header, delimiter, lineEnd, markBytes, columns } = form;
  /** Where each record begins and ends in the UTF-8 text, once all were seen. */
  let known: Float64Array | undefined;
  const linesOf = (work: Work, log?: WarningLog) => {
    const onForeign = log && ((line: number): void => log.add("encoding", undefined, line));
    return utf8Lines(source, { ...form, blockBytes, onForeign }, work);
  };
  const chunks = async function* (work: Work, log?: WarningLog) {
    const cuts = growingNumbers();
    for await (const { chunk, done } of parsed(linesOf(work, log), form, source.path, cuts.push)) {
      if (chunk.records.length > 0) yield chunk;
      work.onProgress?.(done);
    }
    known = cuts.values();
  };
  const records = async function* (work: Work) {
    if (known) yield* cutRecords(linesOf(work), known, work);
    else for await (const chunk of chunks(work)) yield chunk.records;
  };
  const style = { header, delimiter, lineEnd, byteOrderMark: markBytes > 0 };
  return { format: "csv", columns, style, chunks, records };
}

/** Rows that end in each block of lines. */
async function* parsed(
  lines: AsyncIterable<Lines>,
  { delimiter, lineEnd }: CsvForm,
  where: string,
  onCut: (at: number) => void,
): AsyncGenerator<{ readonly chunk: RawChunk; readonly done: number }, void, undefined> {
  let chunk: RawChunk = { records: [], lines: [], cells: [] };
  /** Bytes that have not become records yet, and their place in the text. */
  let held: Buffer = Buffer.alloc(0);
  let [base, end, nextLine] = [0, 0, 1];
  let isHeader = true;
  const newline = lineEnd === "\r" ? "\r" : "\n";
  const linesIn = (from: number, to: number): number => count(held.subarray(from, to), newline.charCodeAt(0));
  const onRecord = ({ record, info }: { record: string[]; info: { bytes: number } }): null => {
    const [before, after] = [end - base, info.bytes - base];
    const [from, to] = trimmed(held, before, after);
    const text = held.toString("utf8", from, to);
    const isPlain = from === before && !text.includes(newline);
    const line = nextLine + (isPlain ? 0 : linesIn(before, from));
    nextLine += isPlain ? 1 : linesIn(before, after);
    end = info.bytes;
    if (text.trim() === "") return null;
    if (isHeader) isHeader = false;
    else {
      onCut(base + from);
      onCut(base + to);
      chunk.records.push(text);
      chunk.lines.push(line);
      chunk.cells.push(record);
    }
    return null; // Nothing enters the stream's own queue: rows are taken here.
  };
  const parser = parse({
    delimiter,
    recordDelimiter: lineEnd === "\r" ? "\r" : ["\r\n", "\n"],
    relaxQuotes: true,
    relaxColumnCount: true,
    skipEmptyLines: true,
    info: true,
    maxRecordSize: LONGEST_RECORD,
    onRecord: onRecord as unknown as () => null,
  });
  const feed = feeder(parser, (cause) => malformed(cause, where, nextLine));
  for await (const { bytes, done } of lines) {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    await feed(bytes);
    if (done === 1) await feed();
    held = held.subarray(end - base);
    base = end;
    yield { chunk, done };
    chunk = { records: [], lines: [], cells: [] };
  }
}

/** Writes to `parser` and waits until it is done with what was written; without bytes, ends it. */
function feeder(parser: Parser, failed: (cause: Error) => SwarError): (bytes?: Buffer) => Promise<void> {
  parser.on("error", () => {}); // It comes by the callback, too.
  parser.resume();
  return (bytes) =>
    new Promise((resolve, reject) => {
      const settle = (error?: Error | null): void => (error ? reject(failed(error)) : resolve());
      if (bytes) parser.write(bytes, settle);
      else {
        parser.once("error", settle);
        parser.once("end", settle);
        parser.end();
      }
    });
}

function malformed(cause: Error, where: string, line: number): SwarError {
  if ((cause as CsvError).code === "CSV_MAX_RECORD_SIZE") return tooLong(where, line);
  if ((cause as CsvError).code === "CSV_QUOTE_NOT_CLOSED") {
    const rule = `a quote must be closed, got one in line ${line} that is not`;
    return new SwarError("invalid-table", `${where}: ${rule}; close it, or double quotes that belong to a text`, {
      cause,
    });
  }
  return new SwarError(
    "invalid-table",
    `${where}: it must be CSV, got ${cause.message} after line ${line - 1}; correct the line`,
    { cause },
  );
}

/** The records between `cuts`, block by block, without looking for them again. */
async function* cutRecords(
  lines: AsyncIterable<Lines>,
  cuts: Float64Array,
  { onProgress }: Work,
): AsyncGenerator<string[], void, undefined> {
  let held: Buffer = Buffer.alloc(0);
  let [base, next] = [0, 0];
  for await (const { bytes, done } of lines) {
    held = held.length === 0 ? bytes : Buffer.concat([held, bytes]);
    const records: string[] = [];
    const end = base + held.length;
    for (; next < cuts.length && (cuts[next + 1] as number) <= end; next += 2) {
      records.push(held.toString("utf8", (cuts[next] as number) - base, (cuts[next + 1] as number) - base));
    }
    const kept = Math.min(held.length, next < cuts.length ? Math.max(0, (cuts[next] as number) - base) : held.length);
    held = held.subarray(kept);
    base += kept;
    if (records.length > 0) yield records;
    onProgress?.(done);
  }
}

/** `from` and `to` moved together past line breaks. */
function trimmed(bytes: Buffer, from: number, to: number): [from: number, to: number] {
  const isBreak = (at: number): boolean => bytes[at] === 10 || bytes[at] === 13;
  let [start, end] = [from, to];
  while (start < end && isBreak(start)) start++;
  while (end > start && isBreak(end - 1)) end--;
  return [start, end];
}
