/**
 * The z-scores of a training set, from the JSON file beside a model: of each column its mean, its standard deviation and
 * perhaps its median. How the first prototype lays that file out is not published, so the usual ways are read.
 */
import { SwarError } from "@swar/units";

/** Columns in the model's order, and their statistics, one number a column. */
export interface FeatureStats {
  readonly columns: readonly string[];
  readonly means: readonly number[];
  /** Above 0; 1 for a column that never changes, as scikit-learn has it. */
  readonly deviations: readonly number[];
  /** What stands in for missing values: the means where the file has no medians. */
  readonly medians: readonly number[];
  /** Columns whose deviation was 0. */
  readonly constant: readonly string[];
}

const KEYS = {
  columns: ["feature_columns", "features", "columns", "feature_names", "feature_cols"],
  mean: ["mean", "means", "mean_"],
  deviation: ["std", "stds", "scale", "std_", "scale_"],
  median: ["median", "medians", "median_"],
} as const;

type Json = Readonly<Record<string, unknown>>;

/**
 * The statistics in the JSON text `text`. Read are arrays beside a list of columns, objects by column, and an object for each
 * column. A file that names no columns has `usual`, if there are as many.
 * @param usual names of the columns that a model of `channels` usually has; undefined where nobody knows
 * @throws SwarError `incompatible-checkpoint` where the file is laid out otherwise or does not fit the model.
 */
export function readFeatureStats(
  text: string,
  { channels, usual }: { readonly channels: number; readonly usual: readonly string[] | undefined },
): FeatureStats {
  const json = parsed(text);
  const named = first(json, KEYS.columns);
  const given = Array.isArray(named) && named.every((name) => typeof name === "string") ? named : undefined;
  const table = tablesOf(json);
  const columns = given ?? columnsOf(table.mean, usual);
  if (columns === undefined) throw refused("it must name the columns of this model", "none");
  if (columns.length !== channels) throw refused(`it must have ${channels} columns`, String(columns.length));
  if (new Set(columns).size < columns.length) throw refused("its columns must differ", columns.join(", "));
  const means = numbersOf(table.mean, columns, "mean");
  const deviations = numbersOf(table.deviation, columns, "std");
  const negative = columns.find((_, i) => (deviations[i] as number) < 0);
  if (negative !== undefined) throw refused("no std may be below 0", `one for ${JSON.stringify(negative)}`);
  return {
    columns,
    means,
    deviations: deviations.map((deviation) => deviation || 1),
    medians: table.median === undefined ? means : numbersOf(table.median, columns, "median"),
    constant: columns.filter((_, i) => deviations[i] === 0),
  };
}

/** Mean, deviation and median, each an array or an object by column. */
interface Tables {
  readonly mean: unknown;
  readonly deviation: unknown;
  readonly median: unknown;
}

function tablesOf(json: Json): Tables {
  const tables: Tables = {
    mean: first(json, KEYS.mean),
    deviation: first(json, KEYS.deviation),
    median: first(json, KEYS.median),
  };
  if (tables.mean !== undefined) return tables;
  const byColumn = Object.entries(json).filter(([, value]) => isObject(value) && first(value, KEYS.mean) !== undefined);
  const turned = (keys: readonly string[]): Json | undefined => {
    const entries = byColumn.map(([name, value]) => [name, first(value as Json, keys)] as const);
    return entries.every(([, value]) => value === undefined) ? undefined : Object.fromEntries(entries);
  };
  return { mean: turned(KEYS.mean), deviation: turned(KEYS.deviation), median: turned(KEYS.median) };
}

/** The usual columns where the file can mean them, else its own names. */
function columnsOf(mean: unknown, usual: readonly string[] | undefined): readonly string[] | undefined {
  if (!isObject(mean)) return usual;
  return usual?.every((name) => name in mean) ? usual : Object.keys(mean);
}

function numbersOf(table: unknown, columns: readonly string[], what: string): number[] {
  if (!Array.isArray(table) && !isObject(table)) throw refused(`it must have a ${what} for each column`, "none");
  if (Array.isArray(table) && table.length !== columns.length)
    throw refused(`it must have a ${what} for each of ${columns.length} columns`, `${table.length} numbers`);
  return columns.map((name, i) => {
    const value: unknown = Array.isArray(table) ? table[i] : table[name];
    if (typeof value === "number" && Number.isFinite(value)) return value;
    throw refused(`the ${what} of ${JSON.stringify(name)} must be a number`, JSON.stringify(value) ?? "none");
  });
}

function parsed(text: string): Json {
  try {
    const json = JSON.parse(text) as unknown;
    if (isObject(json)) return json;
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
  }
  throw refused("it must be a JSON object", JSON.stringify(text.slice(0, 40)));
}

function isObject(value: unknown): value is Json {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function first(json: Json, keys: readonly string[]): unknown {
  return keys.map((key) => json[key]).find((value) => value !== undefined);
}

function refused(rule: string, got: string): SwarError {
  return new SwarError("incompatible-checkpoint", `feature stats: ${rule}, got ${got}; ${EXPECTED}`);
}

const EXPECTED = `write it as one of
  {"feature_columns": ["energy", …], "mean": [0.57, …], "std": [0.26, …], "median": [0.6, …]}
  {"mean": {"energy": 0.57, …}, "std": {"energy": 0.26, …}}
  {"energy": {"mean": 0.57, "std": 0.26, "median": 0.6}, …}
with or without medians`;
