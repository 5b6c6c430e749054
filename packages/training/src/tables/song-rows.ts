/** A table of songs as a stream of rows: Spotify's nine features as numbers, and each row's own text, to be written again. */
import { SPOTIFY_FEATURES, SPOTIFY_RANGES } from "@swar/features";
import { SwarError, type Work } from "@swar/units";
import { type CellNumbers, cellNumbers, type NumberColumn } from "./cell-numbers.ts";
import { csvTable } from "./csv-table.ts";
import { findColumns } from "./find-columns.ts";
import { parquetTable } from "./parquet-table.ts";
import type { RawChunk, RawTable } from "./raw-table.ts";
import type { RecordStyle } from "./record-style.ts";
import type { TableSource } from "./table-source.ts";
import { type TableWarning, warningLog } from "./table-warning.ts";

/** What to read beside the nine features. */
export interface SongRowsOptions {
  /** Further columns of numbers; a missing or impossible value is NaN. Case does not matter. */
  readonly numbers?: readonly string[] | undefined;
  /** Lowest and highest value that `numbers` may have; any finite number unless given. */
  readonly range?: readonly [low: number, high: number] | undefined;
  /** Columns of text, as they stand, without surrounding blanks. Case does not matter. */
  readonly texts?: readonly string[] | undefined;
  /** Bytes that are read at a time. */
  readonly blockBytes?: number | undefined;
}

/** Some rows of a table, in the order of the file. */
export interface RowChunk {
  /** Each row's text as the file has it, without its line end. */
  readonly records: readonly string[];
  /** The line that each row begins in; the header is line 1. */
  readonly lines: Uint32Array;
  /** (rows, 9), row after row in the order of `SPOTIFY_FEATURES`; NaN where a value is missing or cannot be. */
  readonly features: Float64Array;
  /** The columns asked for as numbers, under the names they were asked for. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** The columns asked for as texts, under the names they were asked for. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
}

/** A table of songs whose head is read and whose rows can be gone through, several times if need be. */
export interface SongRows {
  readonly format: "csv" | "parquet";
  /** The file's columns without surrounding blanks, in order. */
  readonly columns: readonly string[];
  /** How its records are written: header, delimiter, line end. For Parquet, the CSV it becomes. */
  readonly style: RecordStyle;
  /**
   * All rows, a few thousand at a time.
   * @throws SwarError `invalid-table` where a row has more or fewer cells than the header, a quote is not closed, there is
   * no row, or more than a tenth of the rows hold values that cannot be; `cancelled`.
   */
  readonly chunks: (work?: Work) => AsyncGenerator<RowChunk, void, undefined>;
  /**
   * The records alone, chunk by chunk, faster than `chunks` where that has gone through the whole file before.
   * @throws SwarError as `chunks`, but for values.
   */
  readonly records: (work?: Work) => AsyncGenerator<readonly string[], void, undefined>;
  /** What was odd, as far as the last `chunks` has come. */
  readonly warnings: () => readonly TableWarning[];
}

/**
 * Opens a table of songs, CSV or Parquet, told apart by content.
 * @throws SwarError `invalid-table` where it is neither, empty, or lacks one of the nine features or of the columns named.
 */
export async function openSongRows(source: TableSource, options: SongRowsOptions = {}): Promise<SongRows> {
  const { path } = source;
  const { blockBytes = 2 ** 20 } = options;
  const isParquet = Buffer.from(await source.read(0, 4)).toString("latin1") === "PAR1";
  const raw = isParquet ? await parquetTable(source) : await csvTable(source, blockBytes);
  const places = placesOf(raw, options, path);
  let log = warningLog();
  const chunks = async function* (work: Work = {}) {
    log = warningLog();
    const numbers = cellNumbers(path, log);
    let rows = 0;
    for await (const chunk of raw.chunks(work, log)) {
      checkWidths(chunk, raw.columns.length, path);
      rows += chunk.records.length;
      yield chunkOf(chunk, places, numbers);
    }
    if (rows === 0) throw noRows(path);
    numbers.judge(rows);
  };
  const { format, columns, style } = raw;
  return { format, columns, style, chunks, records: (work = {}) => raw.records(work), warnings: () => log.list() };
}

/** A column to read: what it is called where it was asked for, where it stands, what it may be. */
interface Place extends NumberColumn {
  readonly key: string;
  readonly index: number;
}

interface Places {
  readonly features: readonly Place[];
  readonly numbers: readonly Place[];
  readonly texts: readonly Omit<Place, "low" | "high">[];
}

function placesOf({ columns }: RawTable, options: SongRowsOptions, path: string): Places {
  const { numbers = [], texts = [], range: [low, high] = [-Number.MAX_VALUE, Number.MAX_VALUE] } = options;
  const found = findColumns(columns, [...SPOTIFY_FEATURES, ...numbers, ...texts], path);
  const place = (key: string, i: number) => {
    const index = found[i] as number;
    return { key, index, name: columns[index] as string };
  };
  const first = SPOTIFY_FEATURES.length;
  return {
    features: SPOTIFY_FEATURES.map((name, i) => {
      const [least, greatest] = SPOTIFY_RANGES[name];
      return { ...place(name, i), low: least, high: greatest };
    }),
    numbers: numbers.map((name, i) => ({ ...place(name, first + i), low, high })),
    texts: texts.map((name, i) => place(name, first + numbers.length + i)),
  };
}

function chunkOf(
  { records, lines, cells }: RawChunk,
  { features, numbers, texts }: Places,
  reader: CellNumbers,
): RowChunk {
  const width = features.length;
  const values = new Float64Array(records.length * width);
  const columns = numbers.map(() => new Float64Array(records.length));
  for (let i = 0; i < records.length; i++) {
    const row = cells[i] as readonly string[];
    const line = lines[i] as number;
    const read = (place: Place): number => reader.read(row[place.index] as string, place, line);
    for (let j = 0; j < width; j++) values[i * width + j] = read(features[j] as Place);
    for (let j = 0; j < numbers.length; j++) (columns[j] as Float64Array)[i] = read(numbers[j] as Place);
  }
  return {
    records,
    lines: Uint32Array.from(lines),
    features: values,
    numbers: Object.fromEntries(numbers.map(({ key }, j) => [key, columns[j] as Float64Array])),
    texts: Object.fromEntries(texts.map(({ key, index }) => [key, cells.map((row) => (row[index] as string).trim())])),
  };
}

function checkWidths({ cells, lines }: RawChunk, width: number, path: string): void {
  const i = cells.findIndex((row) => row.length !== width);
  if (i < 0) return;
  const got = (cells[i] as readonly string[]).length;
  throw new SwarError(
    "invalid-table",
    `${path}: each row must have ${width} cells, as the header has, got ${got} in line ${lines[i]}; put texts that hold a delimiter in quotes`,
  );
}

function noRows(path: string): SwarError {
  return new SwarError("invalid-table", `${path}: the table must have rows, got a header alone; name another file`);
}
