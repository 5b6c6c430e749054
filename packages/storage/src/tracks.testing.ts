import { random } from "@swar/units";
import type { NewTrack } from "./track.ts";

/** A track of a catalogue, with what `facts` says of it. */
export function newTrack(facts: Partial<NewTrack> = {}): NewTrack {
  return {
    content: "test:1",
    source: "catalogue",
    arousal: 0.5,
    valence: 0.5,
    features: {},
    model: { name: "test", version: "1" },
    ...facts,
  };
}

const GENRES = ["ambient", "folk", "jazz", "metal", "raga"];

/** `count` tracks spread over the plane, of five genres and `count` / 10 artists; energy follows arousal. */
export function manyTracks(count: number, seed = 1): NewTrack[] {
  const rng = random(seed);
  const unit = (x: number): number => Math.min(1, Math.max(0, x));
  return Array.from({ length: count }, (_, i) => {
    const arousal = unit(0.5 + 0.2 * rng.normal());
    return newTrack({
      content: `test:${i}`,
      title: `Title ${i}`,
      artist: `Artist ${Math.floor((rng.uniform() * count) / 10)}`,
      genre: GENRES[Math.floor(rng.uniform() * GENRES.length)],
      year: 1960 + Math.floor(60 * rng.uniform()),
      duration: 120 + Math.round(180 * rng.uniform()),
      arousal,
      valence: unit(0.5 + 0.2 * rng.normal()),
      features: {
        energy: unit(arousal + 0.15 * rng.normal()),
        tempo: rng.uniform() < 0.1 ? undefined : 70 + Math.round(100 * rng.uniform()),
        loudness: -20 + 18 * arousal,
      },
    });
  });
}
