import type { SongFeatures } from "@swar/features";

/** Values that such music may have: made up as examples, and those of no song in particular. */
export interface Preset {
  readonly name: string;
  readonly features: SongFeatures;
}

const preset = (name: string, values: readonly number[]): Preset => {
  const [energy, loudness, tempo, valence, danceability, acousticness, instrumentalness, speechiness, liveness] =
    values;
  const features = {
    energy,
    loudness,
    tempo,
    valence,
    danceability,
    acousticness,
    instrumentalness,
    speechiness,
    liveness,
  } as SongFeatures;
  return { name, features };
};

/** Energy, loudness, tempo, valence, danceability, acousticness, instrumentalness, speechiness, liveness. */
export const PRESETS = [
  preset("Quiet piano", [0.12, -22, 72, 0.22, 0.38, 0.97, 0.92, 0.04, 0.1]),
  preset("Dance track", [0.86, -5, 124, 0.68, 0.78, 0.05, 0.12, 0.06, 0.16]),
  preset("Heavy rock", [0.94, -4.5, 148, 0.32, 0.42, 0.01, 0.08, 0.09, 0.22]),
  preset("Slow raga", [0.24, -16, 66, 0.3, 0.34, 0.9, 0.7, 0.05, 0.12]),
  preset("Sunny pop", [0.72, -6, 112, 0.86, 0.72, 0.18, 0, 0.05, 0.12]),
  preset("Sad ballad", [0.3, -11, 76, 0.18, 0.45, 0.78, 0, 0.03, 0.11]),
  preset("Spoken word", [0.28, -15, 96, 0.45, 0.62, 0.82, 0, 0.93, 0.2]),
] as const satisfies readonly Preset[];
