import { throwIfCancelled, type Work } from "@swar/units";
import { eq, sql } from "drizzle-orm";
import type { Database } from "./database.ts";
import { textArray } from "./filter-conditions.ts";
import { analyses, covers, tracks } from "./schema.ts";
import { storable } from "./text-keys.ts";
import type { Cover, NewTrack, TrackAnalysis } from "./track.ts";
import { NEW_COLUMNS, newRow, storableJson } from "./new-rows.ts";

/** A track that was saved: its number, and whether its content was not in the library before. */
export interface SavedTrack {
  readonly id: number;
  readonly isNew: boolean;
}

/**
 * Saves `track`, over what was known of the same content; files, plays and bans stay. What was saved before and is not
 * given again is gone, but an analysis and a cover stay until others come.
 * @throws SwarError `invalid-argument` where the point does not lie in [0, 1]².
 */
export async function saveTrack(db: Database, track: NewTrack): Promise<SavedTrack> {
  const [saved] = await db.transaction((tx) => saveBlock(tx, [track]));
  return saved as SavedTrack;
}

/** Tracks in one statement: more gain nothing and take memory. */
const BLOCK = 2000;

/** How an import goes on. */
export interface ImportOptions extends Pick<Work, "signal"> {
  /** Hears how many tracks are safe so far. */
  readonly onSaved?: ((total: number) => void) | undefined;
}

/** What an import did. */
export interface Imported {
  readonly saved: number;
  /** Of these, tracks that were not in the library before. */
  readonly added: number;
}

/**
 * Saves many tracks, block by block; each block is safe when `onSaved` hears of it, and an import that was stopped can be done
 * again.
 * @throws SwarError `invalid-argument` as `saveTrack`; `cancelled`.
 */
export async function importTracks(
  db: Database,
  incoming: Iterable<NewTrack> | AsyncIterable<NewTrack>,
  { signal, onSaved }: ImportOptions = {},
): Promise<Imported> {
  let [saved, added] = [0, 0];
  for await (const block of blocksOf(incoming)) {
    throwIfCancelled(signal, "importTracks");
    const done = await db.transaction((tx) => saveBlock(tx, block));
    saved += block.length;
    added += done.filter(({ isNew }) => isNew).length;
    onSaved?.(saved);
  }
  // Where nothing does it by itself, indexes are read with the table beside them until this is done.
  if (saved >= BLOCK) await db.execute(sql`vacuum (analyze) ${tracks}`);
  return { saved, added };
}

async function* blocksOf(incoming: Iterable<NewTrack> | AsyncIterable<NewTrack>): AsyncGenerator<NewTrack[]> {
  let block: NewTrack[] = [];
  for await (const track of incoming) {
    block.push(track);
    if (block.length < BLOCK) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}

/** Saves a block in the order of its tracks; of one content twice in it, the last counts. */
async function saveBlock(db: Database, block: readonly NewTrack[]): Promise<SavedTrack[]> {
  const byContent = new Map(block.map((track) => [storable(track.content), track]));
  const saved = await upsert(db, [...byContent.values()]);
  for (const [content, { analysis, cover }] of byContent) {
    const { id } = saved.get(content) as SavedTrack;
    if (analysis) await saveAnalysis(db, id, analysis);
    if (cover) await saveCover(db, id, cover);
  }
  return [...byContent.keys()].map((content) => saved.get(content) as SavedTrack);
}

const COLUMNS = sql.raw(NEW_COLUMNS.join(", "));
const UPDATES = sql.raw(NEW_COLUMNS.map((name) => `${name} = excluded.${name}`).join(", "));

async function upsert(db: Database, block: readonly NewTrack[]): Promise<Map<string, SavedTrack>> {
  const known = await db
    .select({ content: tracks.content })
    .from(tracks)
    .where(sql`${tracks.content} = any(${textArray(block.map(({ content }) => storable(content)))})`);
  const old = new Set(known.map(({ content }) => content));
  const json = storableJson(block.map(newRow));
  const result = (await db.execute(sql`insert into ${tracks} (${COLUMNS})
    select ${COLUMNS} from json_populate_recordset(null::${tracks}, ${json}::json)
    on conflict (content) do update set ${UPDATES} returning id, content`)) as {
    rows: { id: number; content: string }[];
  };
  return new Map(result.rows.map(({ id, content }) => [content, { id, isNew: !old.has(content) }]));
}

async function saveAnalysis(db: Database, trackId: number, analysis: TrackAnalysis): Promise<void> {
  const { curve, attention, descriptors, warnings } = analysis;
  const plain = (value: unknown): unknown => JSON.parse(storableJson(value)) as unknown;
  const values = {
    curveStep: curve?.step ?? null,
    curveArousal: curve ? [...curve.arousal] : null,
    curveValence: curve ? [...curve.valence] : null,
    attentionTime: attention ? [...attention.time] : null,
    attentionWeight: attention ? [...attention.weight] : null,
    descriptors: descriptors === undefined ? null : plain(descriptors),
    warnings: warnings ? warnings.map(storable) : null,
  };
  await db
    .insert(analyses)
    .values({ trackId, ...values })
    .onConflictDoUpdate({ target: analyses.trackId, set: values });
}

async function saveCover(db: Database, trackId: number, { type, bytes }: Cover): Promise<void> {
  const digest = sql<string>`encode(sha256(${bytes}::bytea), 'hex')`;
  const [cover] = await db
    .insert(covers)
    .values({ digest, type: storable(type), bytes })
    .onConflictDoUpdate({ target: covers.digest, set: { type: storable(type) } })
    .returning({ id: covers.id });
  await db
    .update(tracks)
    .set({ coverId: cover?.id ?? null })
    .where(eq(tracks.id, trackId));
}
