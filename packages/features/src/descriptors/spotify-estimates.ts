/*
 * Spotify's nine features, of which the definitions were never published, guessed from sound: four by a few measured
 * cues, the tempo as it is measured, and the others, which nothing measured here predicts, by what is usual. Each says
 * so. How that was found: docs/spotify-estimates.md.
 */
import type { SpotifyFeature } from "../songs/spotify-features.ts";
import type { Description } from "./description.ts";
import { SPOTIFY_BASIS } from "./spotify-basis.ts";
import { SPOTIFY_CUES, SPOTIFY_SILENCE, type SpotifyCue } from "./spotify-cues.ts";
import { SPOTIFY_CURVES, SPOTIFY_MEDIANS, SPOTIFY_TEMPO_ERROR, type SpotifyCurve } from "./spotify-curves.ts";
import type { Bpm } from "./tempo.ts";

/** What one of Spotify's features probably is; not what Spotify says of the song. */
export interface SpotifyEstimate {
  /** In Spotify's unit and range: tempo in beats a minute, (0, 250]; loudness in dB, [-60, 0]; the others in [0, 1]. */
  readonly value: number;
  /** One standard deviation of the error against Spotify's own values, in the unit of `value`, in (0, ∞). */
  readonly error: number;
  /** A sentence that says from what the estimate was made and how far it can be trusted. */
  readonly basis: string;
}

/** An estimate of each feature. */
export type SpotifyEstimates = Readonly<Record<SpotifyFeature, SpotifyEstimate>>;

/** Above the tempo of every track that the medians are of. */
const FASTEST: Bpm = 250;

/**
 * Estimates of Spotify's nine features of the piece that `description` is of; errors were measured on clips of 30 s.
 * They are for a person to read, and feed no model here: one trained on Spotify's values knows nothing of their errors.
 * @see Papke & Wooldridge (1996), Econometric methods for fractional response variables, for the curves.
 * @example
 * const { push, finish } = describer(22050);
 * push(new Float32Array(22050));
 * spotifyEstimates(finish()).loudness.value // -44.809
 */
export function spotifyEstimates(description: Description): SpotifyEstimates {
  const of = (value: number, { error }: { readonly error: number }) => ({ value, error });
  const { acousticness, danceability, energy, loudness } = SPOTIFY_CURVES;
  const found = {
    acousticness: of(logistic(sum(acousticness, description)), acousticness),
    danceability: of(logistic(sum(danceability, description)), danceability),
    energy: of(logistic(sum(energy, description)), energy),
    instrumentalness: SPOTIFY_MEDIANS.instrumentalness,
    liveness: SPOTIFY_MEDIANS.liveness,
    loudness: of(Math.min(0, Math.max(SPOTIFY_SILENCE, sum(loudness, description))), loudness),
    speechiness: SPOTIFY_MEDIANS.speechiness,
    tempo: of(slowed(description.tempo), { error: SPOTIFY_TEMPO_ERROR }),
    valence: SPOTIFY_MEDIANS.valence,
  } as const satisfies Readonly<Record<SpotifyFeature, Omit<SpotifyEstimate, "basis">>>;
  const features = Object.keys(found) as SpotifyFeature[];
  return Object.fromEntries(
    features.map((feature) => [feature, { ...found[feature], basis: SPOTIFY_BASIS[feature] }]),
  ) as SpotifyEstimates;
}

function sum({ intercept, weights }: SpotifyCurve, description: Description): number {
  const cues = Object.entries(weights) as [SpotifyCue, number][];
  return cues.reduce((total, [cue, weight]) => total + weight * SPOTIFY_CUES[cue](description), intercept);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** `tempo`, by as many octaves slower as it is too fast. */
function slowed(tempo: Bpm): Bpm {
  return tempo > FASTEST ? slowed(tempo / 2) : tempo;
}
