/** Lists of files that something is wrong with. */
import {
  countFailures,
  type Database,
  type Failure,
  type LibraryFile,
  libraryCounts,
  listFailures,
  listFiles,
} from "@swar/storage";
import { type Cancel, throwIfCancelled } from "@swar/units";
import { standardOutput } from "../../files/sink.ts";
import { counted } from "../../formats/counted.ts";
import { csvRow } from "../../formats/csv.ts";
import { jsonLine } from "../../formats/json-line.ts";
import { printable } from "../../terminal/printable.ts";

/** How files are listed. */
export interface FileListing {
  readonly format: "text" | "json" | "csv";
  readonly limit: number;
  readonly signal: Cancel;
}

/** Prints the files that are not where they were. */
export async function listMissing(db: Database, listing: FileListing): Promise<void> {
  const { missing } = await libraryCounts(db);
  await printed(listFiles(db, { missing: true }), listing, {
    head: ["path", "track", "missing"],
    cells: ({ path, trackId, missing: since }) => [path, trackId, since?.toISOString() ?? ""],
    text: ({ path, missing: since }) => `since ${since?.toISOString().slice(0, 10)}  ${printable(path)}\n`,
    total: missing,
    none: "no file is missing, as far as is known; swar library verify looks",
    ending:
      "swar library verify looks for them in the folders of the library; swar library remove --missing forgets them",
  });
}

/** Prints the files that could not be heard, and why. */
export async function listFailed(db: Database, listing: FileListing): Promise<void> {
  await printed(listFailures(db), listing, {
    head: ["path", "code", "message", "tried"],
    cells: ({ path, code, message, at }) => [path, code, message, at.toISOString()],
    text: failureText,
    total: await countFailures(db),
    none: "there is no file that could not be heard",
    ending: "swar library add tries those that have changed again, with --retry all of them",
  });
}

/** Messages begin with the path, mostly. */
function failureText({ path, message }: Failure): string {
  const why = message.startsWith(`${path}: `) ? message.slice(path.length + 2) : message;
  return `${printable(path)}\n  ${printable(why)}\n`;
}

/** What is printed of each file, in every format. */
interface Printed<T> {
  readonly head: readonly string[];
  readonly cells: (file: T) => readonly (string | number)[];
  readonly text: (file: T) => string;
  readonly total: number;
  readonly none: string;
  readonly ending: string;
}

async function printed<T extends LibraryFile | Failure>(
  files: AsyncIterable<readonly T[]>,
  { format, limit, signal }: FileListing,
  { head, cells, text, total, none, ending }: Printed<T>,
): Promise<void> {
  const print = {
    text,
    csv: (file: T) => csvRow(cells(file).map(String)),
    json: (file: T) => jsonLine(Object.fromEntries(cells(file).map((cell, i) => [head[i], cell]))),
  }[format];
  if (format === "csv") await standardOutput.write(csvRow(head));
  let shown = 0;
  for await (const page of files) {
    throwIfCancelled(signal, "library list");
    const some = page.slice(0, limit - shown);
    await standardOutput.write(some.map(print).join(""));
    shown += some.length;
    if (shown >= limit) break;
  }
  if (format !== "text") return;
  const count = shown < total ? `${shown.toLocaleString("en")} of ${counted(total, "file")}; --all lists all` : "";
  const lines = total === 0 ? [none] : ["", count || counted(total, "file"), ending];
  await standardOutput.write(`${lines.join("\n")}\n`);
}
