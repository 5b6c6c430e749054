import type { AffectCurve } from "@swar/units";
import { eq, type InferSelectModel } from "drizzle-orm";
import type { Database } from "./database.ts";
import { filesOf } from "./files.ts";
import { playCounts } from "./plays.ts";
import { analyses, covers, tracks } from "./schema.ts";
import { storable } from "./text-keys.ts";
import type { Cover, Track, TrackAnalysis, TrackDetails } from "./track.ts";
import { TRACK } from "./track-rows.ts";

/** All that is known of the track of number `id`; undefined where there is none. */
export async function showTrack(db: Database, id: number): Promise<TrackDetails | undefined> {
  const [row] = await db.select({ track: TRACK, coverId: tracks.coverId }).from(tracks).where(eq(tracks.id, id));
  if (row === undefined) return undefined;
  const [analysis] = await db.select().from(analyses).where(eq(analyses.trackId, id));
  const heard = (await playCounts(db, [id])).get(id);
  return {
    ...row.track,
    analysis: analysis ? analysisOf(analysis) : {},
    files: await filesOf(db, [id]),
    hasCover: row.coverId !== null,
    plays: heard?.plays ?? 0,
    lastPlayed: heard?.last,
  };
}

/** The track with this `content`; undefined where there is none. */
export async function trackOfContent(db: Database, content: string): Promise<Track | undefined> {
  const [row] = await db
    .select({ track: TRACK })
    .from(tracks)
    .where(eq(tracks.content, storable(content)));
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
