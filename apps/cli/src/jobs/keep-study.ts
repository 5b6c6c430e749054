import { parse } from "node:path";
import type { AudioDescription } from "@swar/analysis";
import { SPOTIFY_FEATURES } from "@swar/features";
import { type Database, type NewTrack, removeFailures, saveFile, saveTrack, type TrackFeatures } from "@swar/storage";
import type { StudiedFile } from "../pool/tasks.ts";
import type { AudioJob } from "./job.ts";

/** Keeps what was heard of the file of `job`, all of it or nothing. Gives the number of its track. */
export async function keepStudy(db: Database, job: AudioJob, study: StudiedFile): Promise<number> {
  const { path, size, modified } = job;
  return await db.transaction(async (tx) => {
    const { id } = await saveTrack(tx, trackOf(job, study));
    await saveFile(tx, { path, trackId: id, size, modified });
    await removeFailures(tx, [path]);
    return id;
  });
}

/** A file without a title goes by its name. */
function trackOf({ path, content }: AudioJob, { analysis, description, tags, cover, warnings }: StudiedFile): NewTrack {
  const { arousal, valence, uncertainty, model, curve, attention } = analysis;
  return {
    content,
    source: "audio",
    ...tags,
    title: tags.title ?? parse(path).name,
    duration: description.duration,
    arousal,
    valence,
    uncertainty,
    features: featuresOf(description),
    model,
    analysis: { curve, attention, descriptors: description, warnings },
    cover,
  };
}

/** Spotify's features as they are estimated, and the key as it is heard. */
function featuresOf({ spotifyEstimates, key }: AudioDescription): TrackFeatures {
  const estimates = SPOTIFY_FEATURES.map((name) => [name, spotifyEstimates[name].value]);
  const isClear = key.correlation > 0;
  return {
    ...(Object.fromEntries(estimates) as TrackFeatures),
    key: isClear ? key.tonic : undefined,
    mode: isClear ? (key.mode === "major" ? 1 : 0) : undefined,
  };
}
