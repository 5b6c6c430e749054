/** A Parquet file as rows of texts, as if it were CSV. Reads one group of rows after the other, each whole. */
import { SwarError, throwIfCancelled, type Work } from "@swar/units";
import { parquetScan } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import type { RawChunk, RawTable } from "./raw-table.ts";
import { quoted } from "./record-style.ts";
import type { TableSource } from "./table-source.ts";

/** Rows that go on together. */
const ROWS = 8192;

type Scan = Awaited<ReturnType<typeof parquetScan>>;

/**
 * The Parquet table in `source`.
 * @throws SwarError `invalid-table` where it is damaged; from `chunks` likewise.
 */
export async function parquetTable(source: TableSource): Promise<RawTable> {
  const slice = async (start: number, end = source.size): Promise<ArrayBuffer> => {
    const from = start < 0 ? source.size + start : start;
    const bytes = await source.read(from, end - from);
    return new Uint8Array(bytes).buffer; // A copy: a Buffer may be part of a larger one.
  };
  const file = { byteLength: source.size, slice };
  const guarded = async <T>(work: Promise<T>): Promise<T> =>
    await work.catch((cause: unknown) => {
      throw damaged(source.path, cause);
    });
  const scan = await guarded(parquetScan({ file, compressors, useOffsetIndex: false }));
  const columns = topLevel(scan);
  const chunks = async function* (work: Work) {
    const rows = Number(scan.metadata.num_rows);
    for (const range of scan.ranges) {
      const data: ArrayLike<unknown>[] = [];
      for (const column of columns) {
        throwIfCancelled(work.signal, source.path);
        data.push(await guarded(scan.readColumn({ column, ...range })));
      }
      for (let at = range.rowStart; at < range.rowEnd; at += ROWS) {
        throwIfCancelled(work.signal, source.path);
        const end = Math.min(range.rowEnd, at + ROWS);
        yield chunkOf(data, at - range.rowStart, end - range.rowStart, at);
        work.onProgress?.(end / rows);
      }
    }
  };
  const records = async function* (work: Work) {
    for await (const chunk of chunks(work)) yield chunk.records;
  };
  const header = columns.map((name) => quoted(name, ",")).join(",");
  const style = { header, delimiter: ",", lineEnd: "\n", byteOrderMark: false };
  return { format: "parquet", columns: columns.map((name) => name.trim()), style, chunks, records };
}

/** The names of the columns, whatever lies within them; not pandas' index, which is no column of the table. */
function topLevel({ metadata: { schema } }: Scan): string[] {
  const names: string[] = [];
  let at = 1;
  const skip = (): void => {
    const children = schema[at++]?.num_children ?? 0;
    for (let i = 0; i < children; i++) skip();
  };
  while (at < schema.length) {
    names.push(schema[at]?.name ?? "");
    skip();
  }
  return names.filter((name) => !/^__index_level_\d+__$/.test(name));
}

function chunkOf(data: readonly ArrayLike<unknown>[], from: number, to: number, first: number): RawChunk {
  const chunk: RawChunk = { records: [], lines: [], cells: [] };
  for (let i = from; i < to; i++) {
    const cells = data.map((column) => cellText(column[i]));
    chunk.cells.push(cells);
    chunk.records.push(cells.map((cell) => quoted(cell, ",")).join(","));
    chunk.lines.push(first + (i - from) + 2);
  }
  return chunk;
}

/** A value of any type as text. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "object")
    return JSON.stringify(value, (_, inner) => (typeof inner === "bigint" ? `${inner}` : inner));
  return `${value as number}`;
}

function damaged(path: string, cause: unknown): SwarError {
  if (cause instanceof SwarError) return cause;
  const why = cause instanceof Error ? cause.message : String(cause);
  return new SwarError(
    "invalid-table",
    `${path}: it must be a whole Parquet file, got ${why}; write it anew, or as CSV`,
    {
      cause,
    },
  );
}
