import type { Track } from "@swar/recommend";
import { random, type Random } from "@swar/units";

const GENRES = ["raga", "jazz", "folk", "film", "rock", "electronic", "classical", "devotional", "pop", "ambient"];
const LANGUAGES = ["hi", "en", "ta", "bn", "none"];

/** Where the tracks of a genre gather on the plane. */
interface Centre {
  readonly arousal: number;
  readonly valence: number;
}

/**
 * `count` seeded tracks as a catalogue has them: genres gather about points of their own, an artist has about twenty tracks, one value in ten
 * is unknown.
 */
export function syntheticTracks(count: number, seed: number): Track[] {
  const rng = random(seed);
  const centres = GENRES.map((): Centre => ({
    arousal: 0.3 + 0.4 * rng.uniform(),
    valence: 0.3 + 0.4 * rng.uniform(),
  }));
  return Array.from({ length: count }, (_, i) => syntheticTrack(i, { rng, centres, artists: Math.ceil(count / 20) }));
}

interface Source {
  readonly rng: Random;
  readonly centres: readonly Centre[];
  readonly artists: number;
}

function syntheticTrack(i: number, { rng, centres, artists }: Source): Track {
  const whole = (n: number): number => Math.floor(n * rng.uniform());
  const known = <T>(value: T): T | undefined => (rng.uniform() < 0.1 ? undefined : value);
  const clamp = (x: number): number => Math.max(0, Math.min(1, x));
  const genre = whole(GENRES.length);
  const { arousal, valence } = centres[genre]!;
  return {
    id: `track-${i}`,
    title: `Piece ${i}`,
    artist: `Artist ${whole(artists)}`,
    genre: known(GENRES[genre]!),
    year: known(1950 + whole(75)),
    language: known(LANGUAGES[whole(LANGUAGES.length)]!),
    explicit: rng.uniform() < 0.05,
    duration: Math.round(Math.max(60, 225 + 60 * rng.normal())),
    arousal: clamp(arousal + 0.18 * rng.normal()),
    valence: clamp(valence + 0.18 * rng.normal()),
    uncertainty: { arousal: 0.06 + 0.08 * rng.uniform(), valence: 0.08 + 0.1 * rng.uniform() },
    tempo: known(Math.round(60 + 120 * rng.uniform())),
    loudness: known(-24 + 18 * rng.uniform()),
    energy: known(rng.uniform()),
    key: known(whole(12)),
    mode: rng.uniform() < 0.6 ? "major" : "minor",
    plays: rng.uniform() < 0.3 ? whole(12) : 0,
  };
}
