/** Songs of a table with the labels that are to be learnt: the formula's, two columns of ratings, or a column of classes. */
import { emotionLabel, SEED_COLUMNS, seedFormula, songAt, SPOTIFY_FEATURES } from "@swar/features";
import { type AffectPoint, check, quadrant, SwarError } from "@swar/units";
import { LABEL_QUADRANTS } from "../fit/metrics/class-evaluation.ts";
import type { SongTable } from "../tables/song-table.ts";
import type { Labelled } from "./run.ts";

/** What is learnt. */
export type Target =
  /** The first prototype's formula. */
  | { readonly kind: "formula" }
  /** Two columns, arousal first, and what they call 0 and 1. */
  | { readonly kind: "columns"; readonly columns: readonly [string, string]; readonly range: readonly [number, number] }
  /** A column that holds 0, 1, 2 or 3, as `emotionLabel` gives them. */
  | { readonly kind: "classes"; readonly column: string };

/** How songs are read from a table. */
export interface LabelledSongsOptions {
  readonly target: Target;
  /** Nine features, or those and the two values of the formula: the first prototype's eleven. */
  readonly features: 9 | 11;
  /** The column of texts whose values are kept together; each row for itself where left out. */
  readonly group?: string | undefined;
  /** The column of texts that names the track: rows of one track are kept together, too, and so are their groups. */
  readonly id?: string | undefined;
}

/** A song of a table. */
export interface LabelledSong extends Labelled {
  /** Its row in the table, from 0. */
  readonly row: number;
}

/** Songs that can be learnt from, and how many rows could not. */
export interface LabelledSongs {
  readonly songs: readonly LabelledSong[];
  /** Shape (songs, columns); NaN where a value is missing. */
  readonly x: Float32Array;
  readonly columns: readonly string[];
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

const WIDTH = SPOTIFY_FEATURES.length;

/**
 * The songs of `table`, which must hold the target's columns (as numbers), the group's and the id's (as texts).
 * @throws SwarError `too-few-examples` where no row is left; `invalid-argument` where a column was not read.
 */
export function labelledSongs(table: SongTable, options: LabelledSongsOptions): LabelledSongs {
  const groups = options.group === undefined ? undefined : textsOf(table, options.group);
  const ids = options.id === undefined ? undefined : textsOf(table, options.id);
  const groupAt = linkedGroups(table.rows, groups, ids);
  const label = labelsOf(table, options.target);
  const left = new Map<string, number>();
  const songs: LabelledSong[] = [];
  for (let row = 0; row < table.rows; row++) {
    const found = label(row);
    if (typeof found === "string") left.set(found, (left.get(found) ?? 0) + 1);
    else songs.push({ row, group: groupAt(row), ...found });
  }
  if (songs.length === 0) throw noSongs(left);
  const leftOut = [...left].map(([reason, count]) => ({ reason, count }));
  const columns = options.features === 11 ? SEED_COLUMNS : SPOTIFY_FEATURES;
  return { songs, x: inputs(table, songs, options.features), columns, leftOut };
}

type Label = Pick<Labelled, "arousal" | "valence" | "quadrant">;

/** Gives a row's label, or why it has none. */
function labelsOf(table: SongTable, target: Target): (row: number) => Label | string {
  if (target.kind === "formula")
    return (row) => affect(seedFormula(songAt(table.features, row)), "a feature of the formula is missing");
  if (target.kind === "classes") {
    const classes = numbersOf(table, target.column);
    return (row) => classLabel(classes[row] as number);
  }
  const [arousal, valence] = target.columns.map((name) => numbersOf(table, name)) as [Float64Array, Float64Array];
  const [low, high] = target.range;
  const scaled = (x: number): number => (x - low) / (high - low);
  return (row) =>
    affect({ arousal: scaled(arousal[row]!), valence: scaled(valence[row]!) }, "a rating is missing or out of range");
}

function affect(point: AffectPoint, missing: string): Label | string {
  const inside = [point.arousal, point.valence].every((x) => x >= 0 && x <= 1);
  return inside ? { ...point, quadrant: quadrant(point) } : missing;
}

/** A class as the middle of its quadrant. */
function classLabel(label: number): Label | string {
  const found = LABEL_QUADRANTS[label];
  if (found === undefined) return "the class is not 0, 1, 2 or 3";
  return { arousal: label >= 2 ? 0.75 : 0.25, valence: label % 2 === 1 ? 0.75 : 0.25, quadrant: found };
}

/** Shape (songs, features). */
function inputs(table: SongTable, songs: readonly LabelledSong[], width: 9 | 11): Float32Array {
  const x = new Float32Array(songs.length * width);
  songs.forEach(({ row }, i) => {
    x.set(table.features.subarray(row * WIDTH, (row + 1) * WIDTH), i * width);
    if (width === WIDTH) return;
    const { arousal, valence } = seedFormula(songAt(table.features, row));
    x.set([arousal, valence], i * width + WIDTH);
  });
  return x;
}

/** The group of each row: those that share a track are one. Rows without a group are groups of their own. */
function linkedGroups(
  rows: number,
  groups: readonly string[] | undefined,
  ids: readonly string[] | undefined,
): (row: number) => string {
  const parents = new Map<string, string>();
  const root = (name: string): string => {
    let at = name;
    for (let up = parents.get(at); up !== undefined && up !== at; up = parents.get(at)) at = up;
    return at;
  };
  const named = (row: number): string => groups?.[row]?.toLowerCase() || `row ${row}`;
  const first = new Map<string, string>();
  for (let row = 0; row < rows; row++) {
    const id = ids?.[row] ?? "";
    if (id === "") continue;
    const known = first.get(id);
    if (known === undefined) first.set(id, named(row));
    else if (root(known) !== root(named(row))) parents.set(root(named(row)), root(known));
  }
  return (row) => root(named(row));
}

function numbersOf({ numbers }: SongTable, column: string): Float64Array {
  const values = numbers[column];
  check(values !== undefined, "labelledSongs", "the target's columns must have been read", column);
  return values;
}

function textsOf({ texts }: SongTable, column: string): readonly string[] {
  const values = texts[column];
  check(values !== undefined, "labelledSongs", "the columns of groups and ids must have been read", column);
  return values;
}

function noSongs(left: ReadonlyMap<string, number>): SwarError {
  const reasons = [...left].map(([reason, count]) => `${count} rows: ${reason}`).join("; ");
  return new SwarError(
    "too-few-examples",
    `table: rows must have labels, got none (${reasons}); check --target and --target-range`,
  );
}

/** The class of a labelled song, 0 to 3. */
export function classOf(song: Labelled): number {
  return song.quadrant === undefined ? emotionLabel(song) : LABEL_QUADRANTS.indexOf(song.quadrant);
}
