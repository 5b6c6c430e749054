/** Reads a table of labelled clips: `filename`, the two target columns, perhaps a group and a quadrant. */
import { check, QUADRANTS, SwarError } from "@swar/units";
import type { Labelled } from "../runs/run.ts";
import { type LabelRow, labelTable } from "./label-table.ts";

/** One clip's labels. */
export interface ClipLabel extends Labelled {
  /** As the table has it: relative to the audio folder, or absolute. */
  readonly filename: string;
}

/** A row that could not be used, by its line in the file, the header being line 1. */
export interface BadRow {
  readonly line: number;
  readonly problem: string;
}

/** How a table names and scales its labels. */
export interface LabelOptions {
  /** The columns to learn, arousal first. */
  readonly targets: readonly [string, string];
  /** What the labels' scale calls 0 and 1. */
  readonly range: readonly [number, number];
  /** The column whose values are kept together. */
  readonly group?: string | undefined;
}

/** What a table holds. */
export interface Labels {
  readonly clips: readonly ClipLabel[];
  readonly bad: readonly BadRow[];
}

/** Share of bad rows above which the table is refused. */
const MANY = 0.1;

/**
 * The clips of a CSV table with a header; commas, semicolons or tabs. Bad rows are listed and left out.
 * @throws SwarError `invalid-table` where a column is missing, no row is good, or more than a tenth of them are bad.
 */
export function readLabels(text: string, options: LabelOptions): Labels {
  const [low, high] = options.range;
  check(high > low, "labels", "the target range must ascend", options.range);
  const { rows, columns } = labelTable(text);
  const wanted = ["filename", ...options.targets, ...(options.group ? [options.group] : [])];
  const missing = wanted.filter((name) => !columns.includes(name));
  if (missing.length > 0) {
    throw new SwarError(
      "invalid-table",
      `labels: the table must have the columns ${missing.join(", ")}, got ${columns.join(", ")}; name yours with --target and --group`,
    );
  }
  const clips: ClipLabel[] = [];
  const bad: BadRow[] = [];
  const lines = new Map<string, number>();
  rows.forEach(({ record, line }) => {
    const clip = readRow(record, options);
    const first = lines.get(record["filename"] ?? "");
    if (typeof clip === "string") bad.push({ line, problem: clip });
    else if (first !== undefined) bad.push({ line, problem: `filename stands in line ${first} already` });
    else {
      lines.set(clip.filename, line);
      clips.push(clip);
    }
  });
  refuseMany(bad, rows.length);
  return { clips, bad };
}

function readRow(record: LabelRow, { targets, range: [low, high], group }: LabelOptions): ClipLabel | string {
  const filename = record["filename"] ?? "";
  if (filename === "") return "filename is empty";
  const values: number[] = [];
  for (const target of targets) {
    const text = record[target] ?? "";
    const value = Number(text);
    if (text === "" || !Number.isFinite(value)) return `${target} must be a number, got ${JSON.stringify(text)}`;
    if (value < low || value > high) return `${target} must lie in ${low} to ${high}, got ${text}`;
    values.push((value - low) / (high - low));
  }
  const [arousal, valence] = values as [number, number];
  const quadrant = QUADRANTS.find((q) => q === record["quadrant"]);
  const kept = (group && record[group]?.toLowerCase()) || filename;
  return { filename, arousal, valence, group: kept, ...(quadrant ? { quadrant } : {}) };
}

function refuseMany(bad: readonly BadRow[], rows: number): void {
  if (rows > 0 && bad.length <= MANY * rows) return;
  const examples = bad.slice(0, 5).map(({ line, problem }) => `line ${line}: ${problem}`);
  throw new SwarError(
    "invalid-table",
    `labels: at most a tenth of the rows may be bad, got ${bad.length} of ${rows}${examples.map((e) => `\n  ${e}`).join("")}\n  check --target and --target-range`,
  );
}
