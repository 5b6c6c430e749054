/** Seeded tracks for tests: few artists, genres and keys, so that constraints meet; some values unknown. */
import { random } from "@swar/units";
import type { Track } from "./catalogue/track.ts";

/** `count` tracks by one of `artists` artists. */
export function randomTracks(seed: number, count: number, artists = 4): Track[] {
  const rng = random(seed);
  const whole = (n: number): number => Math.floor(n * rng.uniform());
  const known = <T>(value: T): T | undefined => (rng.uniform() < 0.2 ? undefined : value);
  return Array.from({ length: count }, (_, i) => ({
    id: `t${i}`,
    title: `Title ${i}`,
    artist: `Artist ${whole(artists)}`,
    genre: known(["raga", "jazz", "folk"][whole(3)]!),
    language: known(["hi", "en"][whole(2)]!),
    year: known(1980 + whole(40)),
    explicit: rng.uniform() < 0.1,
    duration: 60 + whole(300),
    arousal: rng.uniform(),
    valence: rng.uniform(),
    uncertainty: { arousal: 0.2 * rng.uniform(), valence: 0.2 * rng.uniform() },
    tempo: known(60 + whole(120)),
    loudness: known(-30 + whole(25)),
    energy: known(Math.fround(rng.uniform())),
    key: known(whole(12)),
    mode: whole(2) === 0 ? "major" : "minor",
    plays: whole(5),
    lastPlayed: known(1e12 - 86_400_000 * whole(20)),
  }));
}
