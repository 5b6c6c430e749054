/** A whole table of songs in memory, column by column. */
import type { Work } from "@swar/units";
import { idColumn } from "./find-columns.ts";
import { growingNumbers } from "./growing-numbers.ts";
import { openSongRows, type SongRowsOptions } from "./song-rows.ts";
import type { TableSource } from "./table-source.ts";
import { type TableWarning, type WarningLog, warningLog } from "./table-warning.ts";

/** A table of songs. Plain data. */
export interface SongTable {
  readonly rows: number;
  /** The file's columns without surrounding blanks, in order. */
  readonly columns: readonly string[];
  /** (rows, 9), row after row in the order of `SPOTIFY_FEATURES`; NaN where a value is missing or cannot be. */
  readonly features: Float64Array;
  /** The line that each row begins in; the header is line 1. */
  readonly lines: Uint32Array;
  /** The columns asked for as numbers, under the names they were asked for; NaN where missing. */
  readonly numbers: Readonly<Record<string, Float64Array>>;
  /** The columns asked for as texts, under the names they were asked for. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  readonly warnings: readonly TableWarning[];
}

/** What to read, and the column whose values should differ, which is guessed unless given; false looks for none. */
export interface SongTableOptions extends SongRowsOptions, Work {
  readonly id?: string | false | undefined;
}

/**
 * Reads the table of songs in `source`.
 * @throws SwarError `invalid-table` as `openSongRows` and its rows; `cancelled`.
 */
export async function readSongTable(source: TableSource, options: SongTableOptions = {}): Promise<SongTable> {
  const { numbers = [], texts = [], signal, onProgress } = options;
  const { columns } = await openSongRows(source);
  const id = options.id === false ? undefined : (options.id ?? idColumn(columns));
  const wanted = [...new Set([...texts, ...(id === undefined ? [] : [id])])];
  const table = await openSongRows(source, { ...options, texts: wanted });
  const [features, lines] = [growingNumbers(), growingNumbers()];
  const numberColumns = numbers.map(() => growingNumbers());
  const textColumns = texts.map((): string[] => []);
  const repeats = warningLog();
  const repeated = id === undefined ? undefined : repeatCounter(id, repeats);
  for await (const chunk of table.chunks({ signal, onProgress })) {
    features.append(chunk.features);
    lines.append(Float64Array.from(chunk.lines));
    numbers.forEach((name, i) => numberColumns[i]?.append(chunk.numbers[name] as Float64Array));
    texts.forEach((name, i) => {
      for (const text of chunk.texts[name] as string[]) textColumns[i]?.push(text);
    });
    if (id !== undefined) repeated?.(chunk.texts[id] as string[], chunk.lines);
  }
  return {
    rows: lines.values().length,
    columns,
    features: features.values().slice(),
    lines: Uint32Array.from(lines.values()),
    numbers: Object.fromEntries(numbers.map((name, i) => [name, numberColumns[i]?.values().slice() as Float64Array])),
    texts: Object.fromEntries(texts.map((name, i) => [name, textColumns[i] as string[]])),
    warnings: [...table.warnings(), ...repeats.list()],
  };
}

/** Counts ids that came before. */
function repeatCounter(column: string, log: WarningLog): (ids: readonly string[], lines: Uint32Array) => void {
  const seen = new Set<string>();
  return (ids, lines) =>
    ids.forEach((id, i) => {
      if (id === "") return;
      if (seen.has(id)) log.add("duplicate-id", column, lines[i] as number);
      seen.add(id);
    });
}
