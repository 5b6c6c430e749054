/**
 * Tracks as bytes: of very many tracks a few numbers each. The embedded database takes many times as long over columns, and four times as
 * long to hand over bytes as such as in a text.
 */
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filterCondition } from "./filter-conditions.ts";
import { tracks } from "./schema.ts";
import type { TrackFilter } from "./track-filter.ts";

/** What is packed of each track, and of which. */
export interface Packing {
  /** The bytes of a track as an expression, in PostgreSQL's binary formats, and how many they are. */
  readonly line: SQL;
  readonly length: number;
  /** Joins that `line` reads from. */
  readonly beside?: SQL | undefined;
  readonly filter: TrackFilter;
  /** Whether tracks come in the order of their numbers; in none where absent. */
  readonly isOrdered?: boolean | undefined;
}

/** Tracks in bytes. */
export interface PackedTracks {
  readonly count: number;
  /** Calls `read` with the bytes of each track, which begin at `at` of `view`. */
  readonly each: (read: (view: DataView, at: number, row: number) => void) => void;
}

/** Numbers of tracks that leave the database as one text: many more would be longer than a text can be. */
const TOGETHER = 2 ** 20;

/** What ECMAScript 2026 adds to the array, which the compiler does not know yet. */
const decoder = Uint8Array as unknown as { readonly fromBase64: (text: string) => Uint8Array };

/** Packs the tracks that `filter` lets pass. */
export async function packedTracks(
  db: Database,
  { line, length, beside = sql``, filter, isOrdered = false }: Packing,
): Promise<PackedTracks> {
  const { id } = tracks;
  const order = isOrdered ? sql` order by ${id}` : sql``;
  const condition = filterCondition(filter) ?? sql`true`;
  const [last] = await db.select({ id: sql<number>`coalesce(max(${id}), 0)`.mapWith(Number) }).from(tracks);
  const parts: Uint8Array[] = [];
  for (let from = 0; from < (last?.id ?? 0); from += TOGETHER) {
    const result = (await db.execute(sql`
      select coalesce(encode(string_agg(${line}, ''::bytea${order}), 'base64'), '') as lines
      from ${tracks} ${beside} where ${id} > ${from} and ${id} <= ${from + TOGETHER} and ${condition}`)) as {
      rows: { lines: string }[];
    };
    parts.push(...result.rows.map(({ lines }) => decoder.fromBase64(lines)));
  }
  return {
    count: parts.reduce((sum, part) => sum + part.length / length, 0),
    each: (read) => {
      let row = 0;
      for (const { buffer, byteOffset, length: end } of parts) {
        const view = new DataView(buffer, byteOffset, end);
        for (let at = 0; at < end; at += length) read(view, at, row++);
      }
    },
  };
}
