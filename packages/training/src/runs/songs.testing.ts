/** Songs for tests: seeded features within Spotify's ranges, and two ratings that follow from them but for some noise. */
import { SEED_COLUMNS, SPOTIFY_FEATURES, SPOTIFY_RANGES } from "@swar/features";
import { quadrant, random, shuffled } from "@swar/units";
import type { SongTable } from "../tables/song-table.ts";
import { type LabelledSongs, type LabelledSongsOptions, labelledSongs } from "./labelled-songs.ts";

const WIDTH = SPOTIFY_FEATURES.length;

/** A table of `rows` songs by `artists`, one after another in turn, with ratings in the columns `a` and `v`. */
export function songTable({ rows = 240, artists = 40, seed = 1 } = {}): SongTable {
  const rng = random(seed);
  const features = Float64Array.from({ length: rows * WIDTH }, (_, i) => {
    const [low, high] = SPOTIFY_RANGES[SPOTIFY_FEATURES[i % WIDTH]!];
    return low + (high - low) * rng.uniform();
  });
  const at = (row: number, name: (typeof SPOTIFY_FEATURES)[number]): number =>
    features[row * WIDTH + SPOTIFY_FEATURES.indexOf(name)] as number;
  const rating = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => Math.min(1, Math.max(0, of(row) + 0.03 * rng.normal())));
  return {
    rows,
    columns: [...SPOTIFY_FEATURES, "a", "v", "artist", "track"],
    features,
    lines: Uint32Array.from({ length: rows }, (_, row) => row + 2),
    numbers: {
      a: rating((row) => 0.1 + 0.5 * at(row, "energy") + 0.3 * at(row, "danceability")),
      v: rating((row) => 0.1 + 0.6 * at(row, "valence") + 0.2 * (1 - at(row, "acousticness"))),
    },
    texts: {
      artist: Array.from({ length: rows }, (_, row) => `artist ${row % artists}`),
      track: Array.from({ length: rows }, (_, row) => `track ${row}`),
    },
    warnings: [],
  };
}

/** Nine features, the ratings as they are, and artists kept together. */
export const RATED: LabelledSongsOptions = {
  target: { kind: "columns", columns: ["a", "v"], range: [0, 1] },
  features: 9,
  group: "artist",
};

/** The songs of `songTable`, labelled. */
export function ratedSongs(
  options: Partial<LabelledSongsOptions> = {},
  size?: Parameters<typeof songTable>[0],
): LabelledSongs {
  return labelledSongs(songTable(size), { ...RATED, ...options });
}

/**
 * `songs` with their labels shuffled among them, so that nothing can be learnt from their features. Where the table has the
 * labels among its columns, as the first prototype's had, those are made from the shuffled ones.
 */
export function withLabelsShuffled({ songs, x, columns, leftOut }: LabelledSongs, seed = 1): LabelledSongs {
  const order = shuffled([...songs.keys()], random(seed));
  const moved = songs.map((song, i) => {
    const { arousal, valence } = songs[order[i] as number]!;
    return { ...song, arousal, valence, quadrant: quadrant({ arousal, valence }) };
  });
  const inputs = x.slice();
  if (columns.length === SEED_COLUMNS.length)
    moved.forEach(({ arousal, valence }, i) => inputs.set([arousal, valence], i * columns.length + WIDTH));
  return { songs: moved, x: inputs, columns, leftOut };
}
