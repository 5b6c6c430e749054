import type { AudioDescription } from "@swar/analysis";
import { describer, spotifyEstimates } from "@swar/features";
import { csvRow } from "./csv.ts";
import { shortened } from "./description-json.ts";
import type { Format } from "./file-result.ts";

/** A row a file, by RFC 4180, a column a number; a file that failed has its reason in the last column. */
export const descriptionCsv: Format<AudioDescription> = {
  get head() {
    return csvRow(["file", ...columnNames(), "warnings", "error"]);
  },
  line: ({ file, ...result }) => {
    if ("error" in result) return csvRow([file, ...columnNames().map(() => ""), "", result.error.message]);
    const { warnings = [], ...description } = result.value;
    return csvRow([file, ...cellsOf(description).map(([, value]) => value), warnings.join("; "), ""]);
  },
};

let columns: readonly string[] | undefined;

/** The names of the columns: those of any description, here of a moment of silence. */
function columnNames(): readonly string[] {
  if (columns) return columns;
  const music = describer(22_050);
  music.push(new Float32Array(1));
  const description = music.finish();
  const format = "wav" as const;
  const source = { sampleRate: 22_050, channels: 1 };
  const silence = { ...description, format, source, spotifyEstimates: spotifyEstimates(description) };
  columns = cellsOf(silence).map(([name]) => name);
  return columns;
}

type Cell = readonly [name: string, value: string];

/** The leaves of `value` by their paths, words joined by `_`; sentences are left to the other formats. */
function cellsOf(value: unknown, path: readonly string[] = []): Cell[] {
  if (typeof value === "object" && value !== null) {
    return Object.entries(value)
      .filter(([key]) => key !== "basis")
      .flatMap(([key, inner]) => cellsOf(inner, key === "tracks" ? path : [...path, snakeCase(key)]));
  }
  const text = typeof value === "number" ? (shortened(value) ?? "") : (value as string);
  return [[path.join("_"), `${text}`]];
}

function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
