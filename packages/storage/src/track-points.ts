/**
 * All that is needed to draw every track on the plane. Like `surveyTracks`, each track leaves the database as a few bytes, since the
 * embedded one takes many times as long over columns.
 */
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { tracks } from "./schema.ts";
import type { TrackFilter } from "./track-filter.ts";

/** Tracks as columns, shape (n,) each, in the order of their numbers. What is not known is NaN. */
export interface PointColumns {
  readonly ids: Int32Array;
  readonly valence: Float32Array;
  readonly arousal: Float32Array;
  /** Seconds. */
  readonly duration: Float32Array;
  /** Beats a minute. */
  readonly tempo: Float32Array;
  readonly energy: Float32Array;
  readonly year: Float32Array;
  /** 1 where a file is there, 2 for a line of a catalogue, 4 for explicit, added. */
  readonly flags: Uint8Array;
}

/** A track in bytes, as PostgreSQL sends them: seven numbers of four bytes and the flags. */
const LINE = 29;

/** Numbers of tracks that leave the database as one text. */
const TOGETHER = 2 ** 20;

const UNKNOWN = sql.raw("'NaN'::real");

/** The tracks that `filter` lets pass. */
export async function trackPoints(db: Database, filter: TrackFilter = {}): Promise<PointColumns> {
  const { id, valence, arousal, duration, tempo, energy, year, source, explicit } = tracks;
  const known = [duration, tempo, energy, year].map((column) => sql`float4send(coalesce(${column}::real, ${UNKNOWN}))`);
  const flags = sql`case when there.track_id is null then 0 else 1 end
    + case when ${source} = 'catalogue' then 2 else 0 end + case when ${explicit} then 4 else 0 end`;
  const line = sql`int4send(${id}) || float4send(${valence}::real) || float4send(${arousal}::real)
    || ${sql.join(known, sql` || `)} || set_byte('\\x00'::bytea, 0, ${flags})`;
  const there = sql`(select distinct track_id from swar.files where missing is null) there`;
  const [last] = await db.select({ id: sql<number>`coalesce(max(${id}), 0)`.mapWith(Number) }).from(tracks);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < (last?.id ?? 0); from += TOGETHER) {
    const result = (await db.execute(sql`
      select coalesce(encode(string_agg(${line}, ''::bytea order by ${id}), 'base64'), '') as lines
      from ${tracks} left join ${there} on there.track_id = ${id}
      where ${id} > ${from} and ${id} <= ${from + TOGETHER} and ${filterCondition(filter) ?? sql`true`}`)) as {
      rows: { lines: string }[];
    };
    parts.push(...result.rows.map(({ lines }) => decoder.fromBase64(lines)));
  }
  return columnsOf(parts);
}

/** What ECMAScript 2026 adds to the array, which the compiler does not know yet. */
const decoder = Uint8Array as unknown as { readonly fromBase64: (text: string) => Uint8Array };

function columnsOf(parts: readonly Uint8Array[]): PointColumns {
  const count = parts.reduce((sum, { length }) => sum + length / LINE, 0);
  const floats = Array.from({ length: 6 }, () => new Float32Array(count));
  const [valence, arousal, duration, tempo, energy, year] = floats as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  const [ids, flags] = [new Int32Array(count), new Uint8Array(count)];
  let row = 0;
  for (const { buffer, byteOffset, length } of parts) {
    const view = new DataView(buffer, byteOffset, length);
    for (let at = 0; at < length; at += LINE) {
      ids[row] = view.getInt32(at);
      floats.forEach((column, i) => void (column[row] = view.getFloat32(at + 4 + 4 * i)));
      flags[row] = view.getUint8(at + LINE - 1);
      row++;
    }
  }
  return { ids, valence, arousal, duration, tempo, energy, year, flags };
}
