/** From a table of labels to the cells of each audio file: which row is whose. */
import { resolve } from "node:path";
import { labelTable } from "@swar/training";
import { SwarError } from "@swar/units";
import { readBytes } from "./read-bytes.ts";

/** What a table says of files. */
export interface FileLabels {
  /** All columns with a name but `filename`. */
  readonly columns: readonly string[];
  /** The texts of the file's row, shape (columns,); empty ones where it has none. */
  readonly cellsOf: (file: string) => readonly string[];
  /** Those of the files that have no row. */
  readonly missing: readonly string[];
}

/** How labels are to be read. */
export interface FileLabelOptions {
  /** Names, in small letters, of the columns that labels are put beside. */
  readonly taken: readonly string[];
}

interface Row {
  readonly line: number;
  /** The folders and the name that its `filename` holds. */
  readonly parts: readonly string[];
  readonly cells: readonly string[];
}

/**
 * Reads the table at `path` and finds the row of each of `files`: the one whose `filename` is the end of the file's path, the longest
 * if several are; for files without, the one that is left with the same name in another folder.
 * @throws SwarError as `readBytes` and `labelTable`; `invalid-table` where there is no column `filename`, another one is taken, no
 * file has a row, or it is not clear which row is whose.
 */
export async function fileLabels(
  path: string,
  files: readonly string[],
  { taken }: FileLabelOptions,
): Promise<FileLabels> {
  const { rows, columns } = labelTable(new TextDecoder().decode(await readBytes(path)));
  if (!columns.includes("filename")) {
    const rule = `the table must have a column filename, got ${columns.join(", ")}`;
    throw new SwarError("invalid-table", `${path}: ${rule}; rename yours`);
  }
  const kept = [...new Set(columns)].filter((name) => name !== "" && name !== "filename");
  const doubled = kept.filter((name) => taken.includes(name.toLowerCase()));
  if (doubled.length > 0) throw doubledColumns(path, doubled);
  const named = rows.map(({ record, line }): Row => {
    const cells = kept.map((name) => record[name] ?? "");
    return { line, parts: partsOf(record["filename"] ?? ""), cells };
  });
  const found = matched(files, named, path);
  if (found.size === 0) throw noneFound(path, named, files);
  const blank = kept.map(() => "");
  return {
    columns: kept,
    cellsOf: (file) => found.get(file)?.cells ?? blank,
    missing: files.filter((file) => !found.has(file)),
  };
}

function partsOf(path: string): string[] {
  return path.split(/[\\/]/).filter((part) => part !== "" && part !== ".");
}

function matched(files: readonly string[], rows: readonly Row[], where: string): ReadonlyMap<string, Row> {
  const byName = Map.groupBy(rows, ({ parts }) => parts.at(-1));
  const found = new Map<string, Row>();
  const owners = new Map<Row, string>();
  const give = (file: string, candidates: readonly Row[]): void => {
    const [row, ...more] = candidates;
    if (row === undefined) return;
    if (more.length > 0) throw severalRows(where, file, candidates);
    const other = owners.get(row);
    if (other !== undefined) throw severalFiles(where, [other, file], row);
    owners.set(row, file);
    found.set(file, row);
  };
  const paths = files.map((file) => ({ file, parts: partsOf(resolve(file)) }));
  for (const { file, parts } of paths)
    give(file, longest((byName.get(parts.at(-1)) ?? []).filter((row) => endsIn(parts, row.parts))));
  const taken = new Set(owners.keys());
  for (const { file, parts } of paths)
    if (!found.has(file))
      give(
        file,
        (byName.get(parts.at(-1)) ?? []).filter((row) => !taken.has(row)),
      );
  return found;
}

function endsIn(path: readonly string[], end: readonly string[]): boolean {
  return end.length <= path.length && end.every((part, i) => part === path[path.length - end.length + i]);
}

function longest(rows: readonly Row[]): readonly Row[] {
  const length = rows.reduce((most, { parts }) => Math.max(most, parts.length), 0);
  return rows.filter(({ parts }) => parts.length === length);
}

function doubledColumns(where: string, names: readonly string[]): SwarError {
  const rule = `its columns must not be called file, start, end or like one of Spotify's features, got ${names.join(", ")}`;
  return new SwarError("invalid-table", `${where}: ${rule}; rename it, to rated_${names[0]} say`);
}

function noneFound(where: string, rows: readonly Row[], files: readonly string[]): SwarError {
  const names = rows.slice(0, 2).map(({ parts }) => parts.join("/"));
  const got = names.length === 0 ? "no rows" : `names such as ${names.join(", ")} for files such as ${files[0]}`;
  return new SwarError("invalid-table", `${where}: its column filename must name the files, got ${got}; name others`);
}

function severalRows(where: string, file: string, rows: readonly Row[]): SwarError {
  const lines = rows.map(({ line }) => line).join(" and ");
  const rule = `one row must be that of ${file}, got lines ${lines}`;
  return new SwarError("invalid-table", `${where}: ${rule}; remove one, or put folders into filename`);
}

function severalFiles(where: string, files: readonly string[], { line }: Row): SwarError {
  const rule = `a row must be that of one file, got ${files.join(" and ")} for line ${line}`;
  return new SwarError("invalid-table", `${where}: ${rule}; put folders into filename, or name one of the files`);
}
