import type { SongPredictions } from "@swar/analysis";
import type { AffectPoint, Unit } from "@swar/units";

/** What a model of Spotify's features says of one song. Of a classifier, numbers other than `probabilities` are NaN. */
export interface SongGuess extends AffectPoint {
  /** One standard deviation of its error. */
  readonly uncertainty: AffectPoint;
  /** Probabilities of the four quadrants' labels 0 to 3, of a classifier. */
  readonly probabilities?: readonly Unit[];
}

/** `predictions`, song by song. */
export function songGuesses({ arousal, valence, uncertainty, probabilities }: SongPredictions): SongGuess[] {
  return Array.from(arousal, (each, i) => ({
    arousal: each,
    valence: valence[i] as Unit,
    uncertainty: { arousal: uncertainty.arousal[i] as Unit, valence: uncertainty.valence[i] as Unit },
    ...(probabilities && {
      probabilities: [...probabilities.data.subarray(i * probabilities.cols, (i + 1) * probabilities.cols)],
    }),
  }));
}
