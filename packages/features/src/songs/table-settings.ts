/**
 * How rows of a table become a model's inputs: the front end of models on features of songs, as `WindowSettings` is that of
 * models on audio. Stored in the checkpoint, so that use does what training did.
 */
import { check } from "@swar/units";
import { SPOTIFY_FEATURES } from "./spotify-features.ts";

/**
 * Rows of a table, in windows of `sequenceLength`; the model itself standardises and fills in what is missing (NaN), so that
 * raw values go in.
 */
export interface TableSettings {
  readonly kind: "table";
  /** The columns that enter the model, in its order. */
  readonly columns: readonly string[];
  /**
   * What a row is beside its neighbours in a window: `songs`, another song of the same part; `mixed`, the row that happened
   * to stand there; `time`, the next stretch of the same song.
   */
  readonly rows: "songs" | "mixed" | "time";
  /** Rows in one window. */
  readonly sequenceLength: number;
  /** Rows from one window to the next. */
  readonly stride: number;
}

/**
 * The eleven columns of the first prototype's tables, in its order: Spotify's nine, and the two that its formula makes of them.
 * @example SEED_COLUMNS.length // 11
 */
export const SEED_COLUMNS = [...SPOTIFY_FEATURES, "arousal", "enhanced_valence"] as const;

/**
 * Whether a checkpoint's `features` speak of a table, rightly or not; `checkTableSettings` says which.
 * @example isTableSettings({ kind: "table" }) // true
 */
export function isTableSettings(value: unknown): boolean {
  return typeof value === "object" && value !== null && (value as { kind?: unknown }).kind === "table";
}

/**
 * `value` as table settings.
 * @throws SwarError `invalid-argument` where a field is missing or does not fit the others.
 */
export function checkTableSettings(value: unknown): TableSettings {
  const where = "tableSettings";
  check(isTableSettings(value), where, 'kind must be "table"', (value as { kind?: unknown } | null)?.kind);
  const s = value as TableSettings;
  const named = Array.isArray(s.columns) && s.columns.length > 0 && s.columns.every((c) => typeof c === "string");
  check(named, where, "columns must be names", s.columns);
  check(new Set(s.columns).size === s.columns.length, where, "columns must differ from each other", s.columns);
  const meanings: readonly unknown[] = ["songs", "mixed", "time"];
  check(meanings.includes(s.rows), where, 'rows must be "songs", "mixed" or "time"', s.rows);
  for (const key of ["sequenceLength", "stride"] as const)
    check(Number.isInteger(s[key]) && s[key] > 0, where, `${key} must be a positive integer`, s[key]);
  return s;
}
