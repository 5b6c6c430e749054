/**
 * The whole library at a glance: of every track that may come, where it lies, how sure that is and which wishes it does not meet.
 * No index gives tracks by a distance that is weighed with their uncertainty; to look at all of a million takes a second, since each
 * leaves the database as 28 bytes.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
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
  /** The bytes that a text in base64 stands for, line ends in it aside: every platform has its own way to get them fast. */
  readonly bytesOf: (base64: string) => Uint8Array;
  /** Which tracks may come. */
  readonly filter?: TrackFilter | undefined;
  /** Rules that tracks need not keep; 16 at most. */
  readonly wishes?: readonly TrackFilter[] | undefined;
  /** Whether to count plays. */
  readonly countPlays?: boolean | undefined;
}

/** A track in bytes, as PostgreSQL sends them: id, place (valence first), variance, plays, wishes. */
const LINE = 28;

/** Numbers of tracks that leave the database as one text: more would be longer than a text can be. */
const TOGETHER = 2 ** 21;

/** Looks at every track that `filter` lets pass. */
export async function surveyTracks(
  db: Database,
  { bytesOf, filter = {}, wishes = [], countPlays = false }: SurveyOptions,
): Promise<TrackSurvey> {
  const heard = sql`left join (select track_id, count(*) as times from ${plays} group by track_id) as heard
    on heard.track_id = ${tracks.id}`;
  const times = countPlays ? sql`least(65535, coalesce(heard.times, 0))::int` : sql`0`;
  const variance = sql`coalesce(${tracks.arousalError} ^ 2, 0) + coalesce(${tracks.valenceError} ^ 2, 0)`;
  const line = sql`int4send(${tracks.id}) || point_send(${tracks.place}) || float4send((${variance})::real)
    || int4send((${times} << 16) | (${unmetBy(wishes)}))`;
  const [last] = await db.select({ id: sql<number>`coalesce(max(${tracks.id}), 0)`.mapWith(Number) }).from(tracks);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < (last?.id ?? 0); from += TOGETHER) {
    const result = (await db.execute(sql`select coalesce(encode(string_agg(${line}, ''::bytea), 'base64'), '') as lines
      from ${tracks} ${countPlays ? heard : sql``}
      where ${tracks.id} > ${from} and ${tracks.id} <= ${from + TOGETHER} and ${filterCondition(filter) ?? sql`true`}`)) as {
      rows: { lines: string }[];
    };
    // As text, since the embedded database takes four times as long to hand over bytes as such.
    parts.push(...result.rows.map(({ lines }) => bytesOf(lines)));
  }
  return columnsOf(parts);
}

function unmetBy(wishes: readonly TrackFilter[]): SQL {
  const parts = wishes.map((wish, i) => {
    const bit = sql.raw(String(2 ** i));
    return sql`case when ${filterCondition(wish) ?? sql`true`} then 0 else ${bit} end`;
  });
  return parts.length === 0 ? sql`0` : sql.join(parts, sql` + `);
}

function columnsOf(parts: readonly Uint8Array[]): TrackSurvey {
  const count = parts.reduce((sum, { length }) => sum + length / LINE, 0);
  const survey: TrackSurvey = {
    ids: new Int32Array(count),
    arousal: new Float64Array(count),
    valence: new Float64Array(count),
    variance: new Float32Array(count),
    unmet: new Uint16Array(count),
    plays: new Uint16Array(count),
  };
  let row = 0;
  for (const { buffer, byteOffset, length } of parts) {
    const view = new DataView(buffer, byteOffset, length);
    for (let at = 0; at < length; at += LINE) {
      survey.ids[row] = view.getInt32(at);
      survey.valence[row] = view.getFloat64(at + 4);
      survey.arousal[row] = view.getFloat64(at + 12);
      survey.variance[row] = view.getFloat32(at + 20);
      survey.plays[row] = view.getUint16(at + 24);
      survey.unmet[row] = view.getUint16(at + 26);
      row++;
    }
  }
  return survey;
}
