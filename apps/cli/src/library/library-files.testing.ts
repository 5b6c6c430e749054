import { mkdirSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { encodeWav } from "@swar/compose";
import { type Database, saveFile, saveTrack, type TrackTags } from "@swar/storage";
import { random } from "@swar/units";
import { contentDigest } from "../files/content-digest.ts";
import { withFile } from "../files/file-source.ts";

/** Writes a WAV of a moment of noise that `seed` settles, with this title among its tags. */
export function writeNoise(path: string, seed: number, title = "noise"): void {
  const rng = random(seed);
  const samples = Float32Array.from({ length: 800 }, () => rng.uniform() - 0.5);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, encodeWav({ samples, sampleRate: 8000 }, { tags: { INAM: title } }));
}

/** Puts the file at `path` into the library, as if it had been heard. Gives the number of its track. */
export async function addFile(db: Database, path: string, tags: TrackTags = {}): Promise<number> {
  const content = await withFile(path, contentDigest);
  const track = { content, source: "audio", arousal: 0.25, valence: 0.75, features: {}, ...tags } as const;
  const { id } = await saveTrack(db, { ...track, model: { name: "test", version: "1" } });
  const { size, mtimeMs } = statSync(path);
  await saveFile(db, { path, trackId: id, size, modified: mtimeMs });
  return id;
}
