/** Stretches of files as rows of a table that `swar train --csv` and `swar predict --csv` read, or as JSON. */
import type { DescribedStretches } from "@swar/analysis";
import { type SongStretch, SPOTIFY_FEATURES } from "@swar/features";
import type { Seconds } from "@swar/units";
import { csvRow } from "./csv.ts";
import { shortened } from "./description-json.ts";
import type { FileResult, Format } from "./file-result.ts";

/** Columns that are put behind those of each stretch, and a file's cells in them. */
export interface AppendedCells {
  readonly columns: readonly string[];
  readonly cellsOf: (file: string) => readonly string[];
}

/** The columns of stretches: Spotify's features have the names that tables of songs give them. */
export const STRETCH_COLUMNS = ["file", "start", "end", ...SPOTIFY_FEATURES] as const;

const NOTHING: AppendedCells = { columns: [], cellsOf: () => [] };

/**
 * The ways to print stretches, by name. A file that failed has no row in a table, where a model would take it for a song of which
 * nothing is known; its reason is said aside.
 */
export function stretchFormats({ columns, cellsOf }: AppendedCells = NOTHING) {
  return {
    csv: {
      head: csvRow([...STRETCH_COLUMNS, ...columns]),
      line: ({ file, ...result }) => {
        if ("error" in result) return "";
        const cells = cellsOf(file);
        const row = (stretch: SongStretch): string =>
          csvRow([file, ...numbersOf(stretch).map((x) => String(x ?? "")), ...cells]);
        return result.value.stretches.map(row).join("");
      },
      aside: (result) => ("error" in result ? [`left out: ${result.file}: ${result.error.message}`] : notes(result)),
    },
    json: {
      head: "",
      line: ({ file, ...result }) => {
        if ("error" in result) return `${JSON.stringify({ file, error: result.error })}\n`;
        const cells = cellsOf(file);
        const labels = Object.fromEntries(columns.map((name, i) => [name, cells[i]]));
        const line = (stretch: SongStretch): string => {
          const numbers = numbersOf(stretch);
          const named = Object.fromEntries(STRETCH_COLUMNS.slice(1).map((name, i) => [name, numbers[i]]));
          return `${JSON.stringify({ file, ...named, ...labels })}\n`;
        };
        return result.value.stretches.map(line).join("");
      },
      aside: notes,
    },
  } as const satisfies Record<string, Format<DescribedStretches>>;
}

function notes({ file, ...result }: FileResult<DescribedStretches>): string[] {
  return "error" in result ? [] : result.value.warnings.map((warning) => `${file}: ${warning}`);
}

/** In the order of the columns after `file`. */
function numbersOf({ start, end, features }: SongStretch): (number | null)[] {
  return [rounded(start), rounded(end), ...SPOTIFY_FEATURES.map((name) => shortened(features[name]))];
}

/** To a thousandth: edges of stretches lie on samples, of which there are 22 in that time. */
function rounded(time: Seconds): Seconds {
  return Number(time.toFixed(3));
}
