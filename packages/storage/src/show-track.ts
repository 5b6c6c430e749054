import type { AffectCurve } from "@swar/units";
import { asc, count, eq, type InferSelectModel, max, type SQL } from "drizzle-orm";
import type { Database } from "./database.ts";
import { fileOf } from "./files.ts";
import { analyses, covers, files, plays, tracks } from "./schema.ts";
import { storable } from "./text-keys.ts";
import type { Cover, Track, TrackAnalysis, TrackDetails } from "./track.ts";
import { TRACK } from "./track-rows.ts";

/** All that is known of the track of number `id`; undefined where there is none. */
export async function showTrack(db: Database, id: number): Promise<TrackDetails | undefined> {
  const [row] = await db.select({ track: TRACK, coverId: tracks.coverId }).from(tracks).where(eq(tracks.id, id));
  if (row === undefined) return undefined;
  const [analysis] = await db.select().from(analyses).where(eq(analyses.trackId, id));
  const places = await db.select().from(files).where(eq(files.trackId, id)).orderBy(asc(files.path));
  const [heard] = await db
    .select({ plays: count(), last: max(plays.at) })
    .from(plays)
    .where(eq(plays.trackId, id));
  return {
    ...row.track,
    analysis: analysis ? analysisOf(analysis) : {},
    files: places.map(fileOf),
    hasCover: row.coverId !== null,
    plays: heard?.plays ?? 0,
    lastPlayed: heard?.last ?? undefined,
  };
}

/** The track with this `content`; undefined where there is none. */
export async function trackOfContent(db: Database, content: string): Promise<Track | undefined> {
  return await oneTrack(db, eq(tracks.content, storable(content)));
}

async function oneTrack(db: Database, condition: SQL): Promise<Track | undefined> {
  const [row] = await db.select({ track: TRACK }).from(tracks).where(condition);
  return row?.track;
}

/** The cover of the track of number `id`; undefined where it has none. */
export async function coverOf(db: Database, id: number): Promise<Cover | undefined> {
  const [cover] = await db
    .select({ type: covers.type, bytes: covers.bytes })
    .from(covers)
    .innerJoin(tracks, eq(tracks.coverId, covers.id))
    .where(eq(tracks.id, id));
  return cover;
}

function analysisOf(row: InferSelectModel<typeof analyses>): TrackAnalysis {
  return {
    curve: curveOf(row),
    attention:
      row.attentionTime && row.attentionWeight ? { time: row.attentionTime, weight: row.attentionWeight } : undefined,
    descriptors: row.descriptors ?? undefined,
    warnings: row.warnings ?? undefined,
  };
}

function curveOf(row: InferSelectModel<typeof analyses>): AffectCurve | undefined {
  const { curveStep: step, curveArousal: arousal, curveValence: valence } = row;
  if (step === null || arousal === null || valence === null) return undefined;
  return { step, time: arousal.map((_, i) => i * step), arousal, valence };
}
