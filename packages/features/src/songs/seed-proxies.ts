/**
 * What the first prototype put in the place of Spotify's features where it had only sound: five measures of the sound itself, none
 * of which is what its name says. Kept so that its way can be gone again; `spotifyEstimates` are better guesses, and say how good.
 */
import type { Description } from "../descriptors/description.ts";
import { SPOTIFY_MEDIANS } from "../descriptors/spotify-curves.ts";
import type { SongFeatures } from "./spotify-features.ts";

/** What counts as 1 of each measure: beyond the usual of loud, bright, noisy and busy music. */
const FULL = { rms: 0.3, centroid: 5000, flatness: 0.1, onset: 3 } as const;

/** The quietest level that is told from silence, as an amplitude: −60 dB. */
const SILENCE = 1e-3;

/**
 * RMS energy as `energy` and, in dB, as `loudness`; tempo as `tempo`; spectral centroid as `valence`, flatness as `acousticness`,
 * onset strength as `danceability`, each cut off at [0, 1]; what the prototype left open at Spotify's usual value.
 * @example
 * const { push, finish } = describer(22050);
 * push(new Float32Array(22050));
 * seedProxies(finish()).energy // 0
 */
export function seedProxies({ tracks, tempo }: Description): SongFeatures {
  const share = (x: number, full: number): number => Math.min(1, Math.max(0, x / full));
  const { rms, spectralCentroid, spectralFlatness, onsetStrength } = tracks;
  return {
    acousticness: share(spectralFlatness.mean, FULL.flatness),
    danceability: share(onsetStrength.mean, FULL.onset),
    energy: share(rms.mean, FULL.rms),
    instrumentalness: SPOTIFY_MEDIANS.instrumentalness.value,
    liveness: SPOTIFY_MEDIANS.liveness.value,
    loudness: Math.min(0, 20 * Math.log10(Math.max(SILENCE, rms.mean))),
    speechiness: SPOTIFY_MEDIANS.speechiness.value,
    tempo,
    valence: share(spectralCentroid.mean, FULL.centroid),
  };
}
