/** The nine features that Spotify gave of a track, in the order in which they enter a model, and what they may be. */

/** The nine, in the order of the alphabet. Their `valence` is Spotify's own, not that of the affect plane. */
export const SPOTIFY_FEATURES = [
  "acousticness",
  "danceability",
  "energy",
  "instrumentalness",
  "liveness",
  "loudness",
  "speechiness",
  "tempo",
  "valence",
] as const;

/** The name of one of Spotify's features. */
export type SpotifyFeature = (typeof SPOTIFY_FEATURES)[number];

/** The features of one track: loudness in dB, tempo in beats a minute, the others in [0, 1]. */
export type SongFeatures = Readonly<Record<SpotifyFeature, number>>;

/**
 * Lowest and highest value that a feature can sensibly have, in its unit. Loudness goes a little above 0 dB and tempo is 0
 * where none was found; both occur in Spotify's own tables.
 */
export const SPOTIFY_RANGES = {
  acousticness: [0, 1],
  danceability: [0, 1],
  energy: [0, 1],
  instrumentalness: [0, 1],
  liveness: [0, 1],
  loudness: [-60, 10],
  speechiness: [0, 1],
  tempo: [0, 300],
  valence: [0, 1],
} as const satisfies Readonly<Record<SpotifyFeature, readonly [low: number, high: number]>>;

/**
 * Row `row` of `rows`, numbers in the order of `SPOTIFY_FEATURES`, under their names.
 * @example songAt([0.1, 0.7, 0.9, 0, 0.2, -5, 0.05, 128, 0.6], 0).tempo // 128
 */
export function songAt(rows: ArrayLike<number>, row: number): SongFeatures {
  const entries = SPOTIFY_FEATURES.map((name, c) => [name, rows[row * SPOTIFY_FEATURES.length + c] as number]);
  return Object.fromEntries(entries) as SongFeatures;
}
