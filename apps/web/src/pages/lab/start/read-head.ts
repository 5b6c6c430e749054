import { SPOTIFY_FEATURES } from "@swar/features";
import { SwarError } from "@swar/units";
import { parseTable } from "../../features/parse-table.ts";
import type { TableHead } from "./table-head.ts";

/** So much of a file is read: some thousand songs. */
const BYTES = 262_144;
const PARQUET: TableHead = { columns: [], rows: [], isWhole: false, isParquet: true };

/**
 * The head of a table of songs.
 * @throws SwarError `invalid-table` where it is none, or lacks features; the message says what to do.
 */
export async function readHead(file: Blob): Promise<TableHead> {
  const bytes = new Uint8Array(await file.slice(0, BYTES).arrayBuffer());
  if (bytes.length === 0) throw refusal("it must hold a table, got an empty file; choose another");
  if (String.fromCharCode(...bytes.subarray(0, 4)) === "PAR1") return PARQUET;
  const text = decoded(bytes);
  if (text.includes("\0")) {
    throw refusal("it must be a CSV or Parquet file, got something else; export your songs as CSV, then choose that");
  }
  const isWhole = file.size <= BYTES;
  const [columns = [], ...rows] = parseTable(text);
  checkColumns(columns);
  // The last line may be cut off.
  return { columns, rows: isWhole ? rows : rows.slice(0, -1), isWhole, isParquet: false };
}

/** UTF-8 or UTF-16, by the marks at its beginning; Windows-1252 where it is neither. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  try {
    // A letter that the end of the piece cuts in two is no fault.
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes, { stream: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function checkColumns(columns: readonly string[]): void {
  const names = new Set(columns.map((name) => name.trim().toLowerCase()));
  const missing = SPOTIFY_FEATURES.filter((name) => !names.has(name));
  if (missing.length === 0) return;
  const what =
    missing.length === SPOTIFY_FEATURES.length
      ? "none of Spotify’s nine features is there"
      : `${missing.join(", ")} ${missing.length > 1 ? "are" : "is"} not there`;
  throw refusal(
    `its first line must name the nine features (${SPOTIFY_FEATURES.join(", ")}), and ${what}; rename or add the columns, then choose it again`,
  );
}

function refusal(rule: string): SwarError {
  return new SwarError("invalid-table", `table: ${rule}`);
}
