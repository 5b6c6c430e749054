import { SPOTIFY_RANGES, type SpotifyFeature } from "@swar/features";

/** How one of the nine features is shown and set. */
export interface FeatureControl {
  readonly name: SpotifyFeature;
  readonly label: string;
  /** What it means, in a sentence. */
  readonly hint: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Words at both ends. */
  readonly ends: readonly [low: string, high: string];
  /** The value as a person says it. */
  readonly say: (value: number) => string;
}

const percent = (value: number): string => `${Math.round(value * 100)} %`;

/** What a hand may set: songs seldom lie outside. */
const SET: Readonly<Partial<Record<SpotifyFeature, readonly [low: number, high: number]>>> = {
  loudness: [-40, 0],
  tempo: [40, 220],
};

function control(
  name: SpotifyFeature,
  label: string,
  hint: string,
  ends: FeatureControl["ends"],
  { step = 0.01, say = percent }: Partial<Pick<FeatureControl, "step" | "say">> = {},
): FeatureControl {
  const [min, max] = SET[name] ?? SPOTIFY_RANGES[name];
  return { name, label, hint, min, max, step, ends, say };
}

/** The nine features, what moves the mood most first. */
export const FEATURE_CONTROLS: readonly FeatureControl[] = [
  control("energy", "Energy", "How intense and busy it feels.", ["soft", "intense"]),
  control("loudness", "Loudness", "The level of the whole song.", ["faint", "loud"], {
    step: 0.5,
    say: (value) => `${value.toFixed(1).replace("-", "−")} dB`,
  }),
  control("tempo", "Tempo", "How fast the beat goes.", ["slow", "fast"], {
    step: 1,
    say: (value) => `${Math.round(value)} beats a minute`,
  }),
  control("valence", "Brightness of mood", "Spotify’s own valence: how cheerful its computer took it to be.", [
    "gloomy",
    "cheerful",
  ]),
  control("danceability", "Danceability", "How well one can dance to it.", ["hardly", "easily"]),
  control("acousticness", "Acousticness", "How sure it is that no electronics play.", ["electronic", "acoustic"]),
  control("instrumentalness", "Instrumentalness", "How sure it is that nobody sings.", ["sung", "instrumental"]),
  control("speechiness", "Speech", "How much of it is spoken.", ["none", "all spoken"]),
  control("liveness", "Liveness", "How sure it is that an audience is there.", ["studio", "concert"]),
];
