/** Small parts that loaders make items of. */
import type { LabelScale } from "./label-scale.ts";
import type { LabelledSet, SetItem, StaticLabels } from "./labelled-set.ts";
import type { SetLog } from "./set-log.ts";
import type { SetRow } from "./set-table.ts";

/** Columns of a row that hold the labels of a whole item. */
export interface LabelColumns {
  readonly arousal: string;
  readonly valence: string;
  readonly scale: LabelScale;
  readonly source: StaticLabels["source"];
  /** Of standard deviations between raters. */
  readonly spread?: { readonly arousal: string; readonly valence: string };
  /** Of the number of raters. */
  readonly raters?: string;
}

/** The labels of a row; nothing where an axis is missing or cannot be, which is logged. */
export function labelsIn(row: SetRow, columns: LabelColumns): StaticLabels | undefined {
  const { scale, source } = columns;
  const arousal = row.rating(columns.arousal, scale);
  const valence = row.rating(columns.valence, scale);
  if (arousal === undefined || valence === undefined) return undefined;
  const spread = columns.spread && {
    arousal: row.spread(columns.spread.arousal, scale),
    valence: row.spread(columns.spread.valence, scale),
  };
  const raters = columns.raters && row.text(columns.raters) !== "" ? row.number(columns.raters, [1, 1e6]) : undefined;
  return {
    arousal,
    valence,
    scale,
    source,
    ...(spread?.arousal !== undefined &&
      spread.valence !== undefined && { spread: { arousal: spread.arousal, valence: spread.valence } }),
    ...(raters !== undefined && { raters }),
  };
}

/** `parts` without those that are undefined or empty texts. */
export function itemOf(parts: { [K in keyof SetItem]: SetItem[K] | undefined }): SetItem {
  const kept = Object.entries(parts).filter(([, value]) => value !== undefined && value !== "");
  return Object.fromEntries(kept) as unknown as SetItem;
}

/** A name by which items are kept together, blanks and capitals apart; the item alone, and a word of it, where it is empty. */
export function groupOf(name: string, id: string, kind: LabelledSet["groupedBy"], log: SetLog): string {
  const plain = name.trim().replaceAll(/\s+/g, " ").toLowerCase();
  if (plain !== "" && plain !== "n/a") return plain;
  log.add("no-group", kind, id);
  return `item ${id}`;
}
