/** A table of a labelled set: rows by their ids, with numbers that are checked as they are asked for. */
import { SwarError } from "@swar/units";
import { FROM_SCALE, LABEL_SCALES, type LabelScale, spreadFrom } from "./label-scale.ts";
import { type LabelRow, labelTable } from "./label-table.ts";
import { nameOf, type SetFolder } from "./set-folder.ts";
import type { SetLog } from "./set-log.ts";

/** A row. */
export interface SetRow {
  readonly id: string;
  /** Where it stands, such as "line 7". */
  readonly place: string;
  /** The text of a column, empty where there is none. */
  readonly text: (column: string) => string;
  /** A number, if it is one and lies in `range`; what is wrong is logged. */
  readonly number: (column: string, range?: readonly [number, number]) => number | undefined;
  /** A rating on `scale`, in [0, 1]. */
  readonly rating: (column: string, scale: LabelScale) => number | undefined;
  /** A standard deviation on `scale`, in units of [0, 1]; nothing, and no word of it, where the column is empty. */
  readonly spread: (column: string, scale: LabelScale) => number | undefined;
}

/** What a table must hold. */
export interface SetTableOptions {
  /** The column that names the row; the first of several that is there. */
  readonly id: string | readonly string[];
  readonly columns?: readonly string[];
  /** Whether several rows may have one id. */
  readonly repeated?: boolean;
}

const ANY = [-Infinity, Infinity] as const;

/**
 * The rows of `file`; those that repeat an id are logged and left out.
 * @throws SwarError `invalid-table` where it is no CSV or a column is missing.
 */
export async function setTable(
  folder: SetFolder,
  file: string,
  { id: ids, columns: wanted = [], repeated = false }: SetTableOptions,
  log: SetLog,
): Promise<{ readonly rows: readonly SetRow[]; readonly columns: readonly string[] }> {
  const where = `${folder.path}/${file}`;
  const { rows, columns } = labelTable(await folder.text(file), { where, relaxQuotes: true });
  const names = [ids].flat();
  const id = names.find((name) => columns.includes(name));
  const missing = [...(id === undefined ? [names.join(" or ")] : []), ...wanted.filter((c) => !columns.includes(c))];
  if (id === undefined || missing.length > 0) {
    throw new SwarError(
      "invalid-table",
      `${where}: the table must have the columns ${missing.join(", ")}, got ${columns.slice(0, 12).join(", ")}; take the file as it was published`,
    );
  }
  const seen = new Set<string>();
  const kept = rows.map(({ record, line }) => rowOf(record, (record[id] ?? "").trim(), { file, line, log }));
  const good = kept.filter((row) => {
    if (row.id === "") return false;
    if (!repeated && seen.has(row.id)) log.add("duplicate", file, `${row.place}: ${row.id}`);
    else return seen.add(row.id);
    return false;
  });
  return { rows: good, columns };
}

function rowOf(record: LabelRow, id: string, at: { file: string; line: number; log: SetLog }): SetRow {
  const { file, line, log } = at;
  const place = `line ${line}`;
  // Blanks within quotes are still there.
  const text = (column: string): string => (record[column] ?? "").trim();
  const number: SetRow["number"] = (column, [low, high] = ANY) => {
    const written = text(column);
    const value = Number(written);
    const about = `${file}, ${column}`;
    if (written === "") log.add("missing-value", about, place);
    else if (!Number.isFinite(value)) log.add("not-a-number", about, `${place}: ${written}`);
    else if (value < low || value > high)
      log.add("out-of-range", `${about}, ${low} to ${high}`, `${place}: ${written}`);
    else return value;
    return undefined;
  };
  return {
    id,
    place,
    text,
    number,
    rating: (column, scale) => {
      const value = number(column, LABEL_SCALES[scale]);
      return value === undefined ? undefined : FROM_SCALE[scale](value);
    },
    spread: (column, scale) => {
      const value = text(column) === "" ? undefined : number(column, [0, Infinity]);
      return value === undefined ? undefined : spreadFrom(scale, value);
    },
  };
}

/** The first table called `name`, in whatever folder, that has one of `columns`. */
export async function tableNamed(
  folder: SetFolder,
  name: string,
  columns: readonly string[],
): Promise<string | undefined> {
  for (const file of folder.files.filter((each) => nameOf(each) === name)) {
    const there = await columnsOf(folder, file);
    if (columns.some((column) => there.includes(column))) return file;
  }
  return undefined;
}

/** The names of the columns of `file`; none where it is no table. */
export async function columnsOf(folder: SetFolder, file: string): Promise<readonly string[]> {
  const [header = ""] = (await folder.text(file)).split(/\r?\n/, 1);
  try {
    return labelTable(`${header}\n`).columns;
  } catch (error) {
    if (error instanceof SwarError) return [];
    throw error;
  }
}
