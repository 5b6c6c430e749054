import type { NewTrack } from "@swar/storage";
import { syntheticTracks } from "./synthetic-tracks.ts";

/** `count` seeded tracks as an imported table has them. */
export function* libraryTracks(count: number, seed: number): Generator<NewTrack> {
  for (const track of syntheticTracks(count, seed)) {
    const { id, title, artist, genre, year, language, explicit, duration, arousal, valence, uncertainty } = track;
    const { tempo, loudness, energy, key, mode } = track;
    yield {
      content: `synthetic:${id}`,
      source: "catalogue",
      title,
      artist,
      genre,
      year,
      language,
      explicit,
      duration,
      arousal,
      valence,
      uncertainty,
      features: { tempo, loudness, energy, key, mode: mode === "major" ? 1 : 0 },
      model: { name: "synthetic", version: "1" },
    };
  }
}
