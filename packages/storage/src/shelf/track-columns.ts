/** What rules and distances ask of every track, as columns of numbers: a million tracks are 65 MB. */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../database.ts";
import { type PackedTracks, packedTracks } from "../packed-tracks.ts";
import { tracks } from "../schema.ts";
import type { TrackFilter } from "../track-filter.ts";
import { nameNumber } from "./name-numbers.ts";
import { bySquare } from "./squares.ts";

/** Tracks in the order of the squares of the plane in which they lie. */
export interface TrackColumns extends Quantities {
  /** Where the tracks of each square begin, as `squaresAbout` takes it. */
  readonly starts: Int32Array;
  /** Of how many tracks a file is there, and how many were heard and are no lines of a catalogue. */
  readonly counts: { readonly playable: number; readonly audio: number };
}

/** Tracks, a column a quantity, shape (n,) each, in no order. What is not known is NaN. */
interface Quantities {
  readonly ids: Int32Array;
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
  /** Sum of the variances of the error of both axes, to seven digits; 0 where the model does not say. */
  readonly variance: Float32Array;
  readonly tempo: Float32Array;
  readonly loudness: Float32Array;
  readonly energy: Float32Array;
  readonly year: Float32Array;
  /** Keys of names as `nameNumber` has them. */
  readonly genre: Float64Array;
  readonly artist: Float64Array;
  readonly language: Float64Array;
  /** `PLAYABLE`, `EXPLICIT` and `AUDIO`, added. */
  readonly flags: Uint8Array;
}

/** The flag of a track of which a file is there. */
export const PLAYABLE = 1;

/** The flag of a track that is marked explicit. */
export const EXPLICIT = 2;

/** The flag of a track that was heard, and is no line of a catalogue. */
export const AUDIO = 4;

/** A track in bytes, as PostgreSQL sends them, in the order of `quantitiesOf`. */
const LINE = 65;

/** Reads the tracks that `filter` lets pass. */
export async function readColumns(db: Database, filter: TrackFilter = {}): Promise<TrackColumns> {
  const { id, place, arousalError, valenceError, tempo, loudness, energy, year } = tracks;
  const variance = sql`(coalesce(${arousalError} ^ 2, 0) + coalesce(${valenceError} ^ 2, 0))`;
  const numbers = [variance, tempo, loudness, energy, year].map((of) => sql`float4send(${known(sql`${of}::real`)})`);
  const names = [tracks.genreKey, tracks.artistKey, tracks.language].map(
    (of) => sql`float8send(${known(nameNumber(sql`${of}`))})`,
  );
  const flag = (condition: SQL, value: number) => sql`case when ${condition} then ${sql.raw(String(value))} else 0 end`;
  const flags = sql.join(
    [
      flag(sql`there.track_id is not null`, PLAYABLE),
      flag(sql`${tracks.explicit}`, EXPLICIT),
      flag(sql`${tracks.source} = 'audio'`, AUDIO),
    ],
    sql` + `,
  );
  const line = sql.join(
    [sql`int4send(${id})`, sql`point_send(${place})`, ...numbers, ...names, sql`set_byte('\\x00'::bytea, 0, ${flags})`],
    sql` || `,
  );
  const beside = sql`left join (select distinct track_id from swar.files where missing is null) there on there.track_id = ${id}`;
  return ordered(quantitiesOf(await packedTracks(db, { line, length: LINE, beside, filter })));
}

function known(value: SQL): SQL {
  return sql`coalesce(${value}, 'NaN')`;
}

function quantitiesOf({ count, each }: PackedTracks): Quantities {
  const columns = empty(count);
  const { ids, arousal, valence, variance, tempo, loudness, energy, year, genre, artist, language, flags } = columns;
  each((view, at, row) => {
    ids[row] = view.getInt32(at);
    valence[row] = view.getFloat64(at + 4);
    arousal[row] = view.getFloat64(at + 12);
    variance[row] = view.getFloat32(at + 20);
    tempo[row] = view.getFloat32(at + 24);
    loudness[row] = view.getFloat32(at + 28);
    energy[row] = view.getFloat32(at + 32);
    year[row] = view.getFloat32(at + 36);
    genre[row] = view.getFloat64(at + 40);
    artist[row] = view.getFloat64(at + 48);
    language[row] = view.getFloat64(at + 56);
    flags[row] = view.getUint8(at + 64);
  });
  return columns;
}

/** `columns` without the tracks of the numbers `gone`, and with `fresh`. */
export function merged(columns: TrackColumns, gone: ReadonlySet<number>, fresh: TrackColumns): TrackColumns {
  const kept = columns.ids.map((_, row) => row).filter((row) => !gone.has(columns.ids[row]!));
  const all = empty(kept.length + fresh.ids.length);
  for (const name of NAMES) {
    const [from, to] = [columns[name], all[name]];
    for (let i = 0; i < kept.length; i++) to[i] = from[kept[i]!]!;
    to.set(fresh[name], kept.length);
  }
  return ordered(all);
}

function ordered(all: Quantities): TrackColumns {
  const { rows, starts } = bySquare(all.arousal, all.valence);
  const columns = empty(rows.length);
  for (const name of NAMES) {
    const [from, to] = [all[name], columns[name]];
    for (let i = 0; i < rows.length; i++) to[i] = from[rows[i]!]!;
  }
  return { ...columns, starts, counts: { playable: counted(columns, PLAYABLE), audio: counted(columns, AUDIO) } };
}

function counted({ flags }: Quantities, flag: number): number {
  let count = 0;
  for (let row = 0; row < flags.length; row++) if ((flags[row]! & flag) !== 0) count++;
  return count;
}

/** Columns for `count` tracks, all zeros. */
function empty(count: number): Quantities {
  const [singles, doubles] = [() => new Float32Array(count), () => new Float64Array(count)];
  return {
    ids: new Int32Array(count),
    arousal: doubles(),
    valence: doubles(),
    variance: singles(),
    tempo: singles(),
    loudness: singles(),
    energy: singles(),
    year: singles(),
    genre: doubles(),
    artist: doubles(),
    language: doubles(),
    flags: new Uint8Array(count),
  };
}

const NAMES = Object.keys(empty(0)) as (keyof Quantities)[];
