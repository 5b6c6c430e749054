/** A song that was heard, for a model that reads Spotify's features: what they may be, and what follows for the prediction. */
import {
  type Description,
  SEED_COLUMNS,
  seedProxies,
  SPOTIFY_FEATURES,
  SPOTIFY_RANGES,
  spotifyEstimates,
} from "@swar/features";
import { random } from "@swar/units";
import type { SongPredictions, SongPredictor } from "./song-predictor.ts";

/** Guesses of the features, drawn by their errors, over which predictions are taken. */
const DRAWS = 64;

/** Whether `predictor` reads the first prototype's eleven columns, which it filled with measures of the sound itself. */
export function readsProxies({ settings }: SongPredictor): boolean {
  return settings.columns.length === SEED_COLUMNS.length;
}

/**
 * What `predictor` says of the piece that `description` is of. Of the eleven columns of the first prototype, by `seedProxies`;
 * else by `spotifyEstimates`, and then the point is the mean over 64 guesses of the features within their errors, and the
 * uncertainty takes their spread in. One description always gives one prediction.
 */
export async function predictHeard(predictor: SongPredictor, description: Description): Promise<SongPredictions> {
  if (readsProxies(predictor)) {
    const proxies = seedProxies(description);
    return await predictor.predict(Float64Array.from(SPOTIFY_FEATURES, (name) => proxies[name]));
  }
  return overGuesses(await predictor.predict(guesses(description)));
}

/** Shape (DRAWS, 9): each feature normal about its estimate, cut off at its range. */
function guesses(description: Description): Float64Array {
  const estimates = spotifyEstimates(description);
  const rng = random(0);
  return Float64Array.from({ length: DRAWS * SPOTIFY_FEATURES.length }, (_, i) => {
    const name = SPOTIFY_FEATURES[i % SPOTIFY_FEATURES.length]!;
    const { value, error } = estimates[name];
    const [low, high] = SPOTIFY_RANGES[name];
    return Math.min(high, Math.max(low, value + error * rng.normal()));
  });
}

/** One prediction from those of all guesses: mean, and the model's own error with the spread beside it. */
function overGuesses({ arousal, valence, uncertainty, probabilities }: SongPredictions): SongPredictions {
  const mean = (of: ArrayLike<number>): number => Array.from(of).reduce((sum, x) => sum + x, 0) / of.length;
  const error = (of: Float64Array, own: Float64Array): number => {
    const centre = mean(of);
    return Math.sqrt(mean(of.map((x) => (x - centre) ** 2)) + mean(own.map((x) => x * x)));
  };
  return {
    arousal: Float64Array.of(mean(arousal)),
    valence: Float64Array.of(mean(valence)),
    uncertainty: {
      arousal: Float64Array.of(error(arousal, uncertainty.arousal)),
      valence: Float64Array.of(error(valence, uncertainty.valence)),
    },
    ...(probabilities && {
      probabilities: {
        rows: 1,
        cols: probabilities.cols,
        data: Float32Array.from({ length: probabilities.cols }, (_, k) =>
          mean(probabilities.data.filter((__, i) => i % probabilities.cols === k)),
        ),
      },
    }),
  };
}
