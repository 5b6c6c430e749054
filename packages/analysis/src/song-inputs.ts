/** From Spotify's features of songs to the inputs of a model of tables. */
import { SEED_COLUMNS, seedFormula, songAt, SPOTIFY_FEATURES, type TableSettings } from "@swar/features";
import type { ModelInputs } from "@swar/model";
import { check, SwarError } from "@swar/units";

/** Songs as numbers: (songs, 9), row after row in the order of `SPOTIFY_FEATURES`; NaN where a value is missing. */
export type SongRowsOfNumbers = Float64Array;

const WIDTH = SPOTIFY_FEATURES.length;

/** Gives a column of a model for row `row` of some songs. */
type Column = (rows: SongRowsOfNumbers, row: number) => number;

/**
 * Makes the inputs of a model with `settings`. Each row is looked at for itself, repeated to a sequence where the model wants one;
 * where the model's rows are stretches of a song in time, a row is looked at together with those before it.
 * @throws SwarError `incompatible-checkpoint` where the model wants a column that does not follow from the nine.
 */
export function songInputs(
  settings: TableSettings,
): (rows: SongRowsOfNumbers, songOf?: readonly string[]) => ModelInputs {
  const columns = settings.columns.map((name) => columnOf(name));
  const { sequenceLength: length } = settings;
  return (rows, songOf) => {
    const count = rows.length / WIDTH;
    check(Number.isInteger(count), "songInputs", `rows must hold ${WIDTH} numbers each`, rows.length);
    const summary = new Float32Array(count * columns.length);
    for (let row = 0; row < count; row++)
      columns.forEach((of, c) => (summary[row * columns.length + c] = of(rows, row)));
    if (length === 1) return { count, summary, frames: summary };
    const before = settings.rows === "time" ? timeBefore(songOf, count) : () => 0;
    return { count, summary, frames: framesOf(summary, count, length, before) };
  };
}

/** Sequences that end with each row, led by the rows before it, as many as `before` says, and by copies of the first of them. */
function framesOf(summary: Float32Array, count: number, length: number, before: (row: number) => number): Float32Array {
  const width = summary.length / count;
  const frames = new Float32Array(count * length * width);
  for (let row = 0; row < count; row++)
    for (let t = 0; t < length; t++) {
      const from = row - Math.min(length - 1 - t, before(row));
      frames.set(summary.subarray(from * width, (from + 1) * width), (row * length + t) * width);
    }
  return frames;
}

/** How many rows of the same song stand right before each row; one that names none is a song of its own. */
function timeBefore(songOf: readonly string[] | undefined, count: number): (row: number) => number {
  if (songOf === undefined) return () => 0;
  const before = new Uint32Array(count);
  for (let row = 1; row < count; row++)
    before[row] = songOf[row] !== "" && songOf[row] === songOf[row - 1] ? (before[row - 1] as number) + 1 : 0;
  return (row) => before[row] as number;
}

function columnOf(name: string): Column {
  const index = (SPOTIFY_FEATURES as readonly string[]).indexOf(name);
  if (index >= 0) return (rows, row) => rows[row * WIDTH + index] as number;
  const [arousal, valence] = SEED_COLUMNS.slice(WIDTH);
  if (name === arousal) return (rows, row) => seedFormula(songAt(rows, row)).arousal;
  if (name === valence) return (rows, row) => seedFormula(songAt(rows, row)).valence;
  throw new SwarError(
    "incompatible-checkpoint",
    `model: its columns must be Spotify's nine features and the two of the formula, got ${JSON.stringify(name)}; use it where that column is`,
  );
}
