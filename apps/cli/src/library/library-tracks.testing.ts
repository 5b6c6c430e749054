/** Seeded tracks for tests of the library: few artists and genres, so that constraints meet; some values unknown. */
import type { NewTrack } from "@swar/storage";
import { random } from "@swar/units";

/** `count` tracks of an imported table, spread over the plane. */
export function libraryTracks(count: number, seed = 1): NewTrack[] {
  const rng = random(seed);
  const whole = (n: number): number => Math.floor(n * rng.uniform());
  const known = <T>(value: T): T | undefined => (rng.uniform() < 0.15 ? undefined : value);
  return Array.from({ length: count }, (_, i) => ({
    content: `test:${i}`,
    source: "catalogue",
    title: known(`Title ${i}`),
    artist: known(rng.uniform() < 0.1 ? `Ártist ${whole(60)} & Björk` : `Ártist ${whole(60)}`),
    genre: known(["Rāga", "jazz", "folk"][whole(3)]),
    language: known(["hi", "en"][whole(2)]),
    year: known(1980 + whole(40)),
    explicit: rng.uniform() < 0.1,
    duration: known(120 + whole(200)),
    arousal: rng.uniform(),
    valence: rng.uniform(),
    uncertainty: { arousal: 0.2 * rng.uniform(), valence: 0.2 * rng.uniform() },
    features: {
      tempo: known(60 + whole(120)),
      loudness: known(-30 + whole(25)),
      energy: known(rng.uniform()),
      key: known(whole(12)),
      mode: whole(2) as 0 | 1,
    },
    model: { name: "test", version: "1" },
  }));
}
