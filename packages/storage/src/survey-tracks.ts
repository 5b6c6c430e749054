/**
 * The whole library at a glance: of every track that may come, where it lies, how sure that is and which wishes it does not meet.
 * No index gives tracks by a distance that is weighed with their uncertainty; to look at all of a million takes a second, since each
 * leaves the database as 28 bytes.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { type PackedTracks, packedTracks } from "./packed-tracks.ts";
import { plays, tracks } from "./schema.ts";
import type { TrackFilter } from "./track-filter.ts";

/** The tracks of a library, a column a quantity, shape (n,) each, in no order. */
export interface TrackSurvey {
  readonly ids: Int32Array;
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
  /** Sum of the variances of the error of both axes, to seven digits; 0 where the model does not say. */
  readonly variance: Float32Array;
  /** The wishes that a track does not meet: 1 for the first, 2 for the second, 4 for the third …, added. */
  readonly unmet: Uint16Array;
  /** How often it was heard, 65,535 at most; 0 unless asked for. */
  readonly plays: Uint16Array;
}

/** What is looked at. */
export interface SurveyOptions {
  /** Which tracks may come. */
  readonly filter?: TrackFilter | undefined;
  /** Rules that tracks need not keep; 16 at most. */
  readonly wishes?: readonly TrackFilter[] | undefined;
  /** Whether to count plays. */
  readonly countPlays?: boolean | undefined;
}

/** A track in bytes, as PostgreSQL sends them: id, place (valence first), variance, plays, wishes. */
const LINE = 28;

/** Looks at every track that `filter` lets pass. */
export async function surveyTracks(
  db: Database,
  { filter = {}, wishes = [], countPlays = false }: SurveyOptions = {},
): Promise<TrackSurvey> {
  const heard = sql`left join (select track_id, count(*) as times from ${plays} group by track_id) as heard
    on heard.track_id = ${tracks.id}`;
  const times = countPlays ? sql`least(65535, coalesce(heard.times, 0))::int` : sql`0`;
  const variance = sql`coalesce(${tracks.arousalError} ^ 2, 0) + coalesce(${tracks.valenceError} ^ 2, 0)`;
  const line = sql`int4send(${tracks.id}) || point_send(${tracks.place}) || float4send((${variance})::real)
    || int4send((${times} << 16) | (${unmetBy(wishes)}))`;
  const packing = { line, length: LINE, beside: countPlays ? heard : undefined, filter };
  return columnsOf(await packedTracks(db, packing));
}

function unmetBy(wishes: readonly TrackFilter[]): SQL {
  const parts = wishes.map((wish, i) => {
    const bit = sql.raw(String(2 ** i));
    return sql`case when ${filterCondition(wish) ?? sql`true`} then 0 else ${bit} end`;
  });
  return parts.length === 0 ? sql`0` : sql.join(parts, sql` + `);
}

function columnsOf({ count, each }: PackedTracks): TrackSurvey {
  const survey: TrackSurvey = {
    ids: new Int32Array(count),
    arousal: new Float64Array(count),
    valence: new Float64Array(count),
    variance: new Float32Array(count),
    unmet: new Uint16Array(count),
    plays: new Uint16Array(count),
  };
  each((view, at, row) => {
    survey.ids[row] = view.getInt32(at);
    survey.valence[row] = view.getFloat64(at + 4);
    survey.arousal[row] = view.getFloat64(at + 12);
    survey.variance[row] = view.getFloat32(at + 20);
    survey.plays[row] = view.getUint16(at + 24);
    survey.unmet[row] = view.getUint16(at + 26);
  });
  return survey;
}
