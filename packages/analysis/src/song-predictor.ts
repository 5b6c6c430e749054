/** What a model of tables says of songs by Spotify's features: points with their errors, or probabilities of classes. */
import { checkTableSettings, seedFormula, songAt, SPOTIFY_FEATURES, type TableSettings } from "@swar/features";
import { checkpointInfo, type CheckpointInfo, isClassifier, predict, type Runtime, standardError } from "@swar/model";
import type { AffectPoint, Matrix, Unit, Work } from "@swar/units";
import { songInputs, type SongRowsOfNumbers } from "./song-inputs.ts";

/** Predictions for songs, one number each. */
export interface SongPredictions {
  readonly arousal: Float64Array;
  readonly valence: Float64Array;
  /** One standard deviation of the error that the model made on songs it had not seen. */
  readonly uncertainty: { readonly arousal: Float64Array; readonly valence: Float64Array };
  /** Shape (songs, 4), probabilities of `emotion_label` 0 to 3, for a classifier, whose other numbers are then NaN. */
  readonly probabilities?: Matrix;
}

/** A model of tables, opened. */
export interface SongPredictor {
  readonly info: CheckpointInfo;
  /** How its inputs are made; of the formula, all nine as they are. */
  readonly settings: TableSettings;
  /**
   * Predictions for `rows`, in their order.
   * @param songOf the song of each row, where rows are stretches of songs in time
   * @throws SwarError `cancelled`.
   */
  readonly predict: (rows: SongRowsOfNumbers, songOf?: readonly string[], work?: Work) => Promise<SongPredictions>;
  readonly close: () => Promise<void>;
}

/** The error of a model that carries no error model: that of knowing nothing. */
const UNKNOWN: AffectPoint = { arousal: 0.29, valence: 0.29 };

/** Rows that the model sees at once. */
const AT_ONCE = 2048;

/**
 * Opens the checkpoint file `bytes`.
 * @throws SwarError `corrupt-checkpoint`; `incompatible-checkpoint` where it wants columns that cannot be made;
 * `invalid-argument` where it is no model of tables.
 */
export async function createSongPredictor(runtime: Runtime, bytes: Uint8Array): Promise<SongPredictor> {
  const info = checkpointInfo(bytes);
  const settings = checkTableSettings(info.features);
  const inputs = songInputs(settings);
  const session = await runtime.InferenceSession.create(bytes, {});
  return {
    info,
    settings,
    predict: async (rows, songOf, work = {}) => {
      const { affect } = await predict(runtime, session, info.architecture, inputs(rows, songOf), {
        ...work,
        atOnce: AT_ONCE,
      });
      return isClassifier(info.architecture) ? classed(affect) : pointed(affect, info);
    },
    close: () => session.release(),
  };
}

function pointed(affect: Matrix, { uncertainty }: CheckpointInfo): SongPredictions {
  const result = blank(affect.rows);
  const spread = { arousal: 0, valence: 0 };
  for (let i = 0; i < affect.rows; i++) {
    const mean = { arousal: affect.data[2 * i] as Unit, valence: affect.data[2 * i + 1] as Unit };
    const error = uncertainty ? standardError(uncertainty, { mean, spread }) : UNKNOWN;
    result.arousal[i] = mean.arousal;
    result.valence[i] = mean.valence;
    result.uncertainty.arousal[i] = error.arousal;
    result.uncertainty.valence[i] = error.valence;
  }
  return result;
}

function classed(probabilities: Matrix): SongPredictions {
  const { uncertainty, arousal, valence } = blank(probabilities.rows);
  for (const axis of [arousal, valence, uncertainty.arousal, uncertainty.valence]) axis.fill(Number.NaN);
  return { arousal, valence, uncertainty, probabilities };
}

function blank(count: number): SongPredictions {
  const axes = () => ({ arousal: new Float64Array(count), valence: new Float64Array(count) });
  return { ...axes(), uncertainty: axes() };
}

/** The formula's standard errors against the ratings of 400 songs (docs/tables.md). */
const FORMULA_ERROR: AffectPoint = { arousal: 0.162, valence: 0.184 };

const FORMULA_SETTINGS: TableSettings = {
  kind: "table",
  columns: SPOTIFY_FEATURES,
  rows: "songs",
  sequenceLength: 1,
  stride: 1,
};

/** The first prototype's formula as a predictor; an axis that lacks a feature of the formula is NaN, and so is its error. */
export const FORMULA_PREDICTOR: SongPredictor = {
  info: {
    name: "formula",
    version: "1",
    architecture: { branches: [], activation: "linear" },
    features: { ...FORMULA_SETTINGS },
    labels: { targets: ["arousal", "enhanced_valence"], range: [0, 1] },
    training: {},
    metrics: {},
    licence: "MIT",
  },
  settings: FORMULA_SETTINGS,
  predict: async (rows) => {
    const result = blank(rows.length / SPOTIFY_FEATURES.length);
    for (let i = 0; i < result.arousal.length; i++) {
      const point = seedFormula(songAt(rows, i));
      for (const axis of ["arousal", "valence"] as const) {
        result[axis][i] = point[axis];
        result.uncertainty[axis][i] = Number.isNaN(point[axis]) ? Number.NaN : FORMULA_ERROR[axis];
      }
    }
    return result;
  },
  close: async () => {},
};
