/** All that is needed to draw every track on the plane. */
import { sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { type PackedTracks, packedTracks } from "./packed-tracks.ts";
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

const UNKNOWN = sql.raw("'NaN'::real");

/** The tracks that `filter` lets pass. */
export async function trackPoints(db: Database, filter: TrackFilter = {}): Promise<PointColumns> {
  const { id, valence, arousal, duration, tempo, energy, year, source, explicit } = tracks;
  const known = [duration, tempo, energy, year].map((column) => sql`float4send(coalesce(${column}::real, ${UNKNOWN}))`);
  const flags = sql`case when there.track_id is null then 0 else 1 end
    + case when ${source} = 'catalogue' then 2 else 0 end + case when ${explicit} then 4 else 0 end`;
  const line = sql`int4send(${id}) || float4send(${valence}::real) || float4send(${arousal}::real)
    || ${sql.join(known, sql` || `)} || set_byte('\\x00'::bytea, 0, ${flags})`;
  const beside = sql`left join (select distinct track_id from swar.files where missing is null) there on there.track_id = ${id}`;
  return columnsOf(await packedTracks(db, { line, length: LINE, beside, filter, isOrdered: true }));
}

function columnsOf({ count, each }: PackedTracks): PointColumns {
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
  each((view, at, row) => {
    ids[row] = view.getInt32(at);
    floats.forEach((column, i) => void (column[row] = view.getFloat32(at + 4 + 4 * i)));
    flags[row] = view.getUint8(at + LINE - 1);
  });
  return { ids, valence, arousal, duration, tempo, energy, year, flags };
}
