import {
  describer,
  type Description,
  SEED_COLUMNS,
  seedProxies,
  SPOTIFY_FEATURES,
  SPOTIFY_RANGES,
  spotifyEstimates,
} from "@swar/features";
import { matrix, random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { predictHeard, readsProxies } from "./heard-song.ts";
import { FORMULA_PREDICTOR, type SongPredictor } from "./song-predictor.ts";

const RATE = 22050;

/** Four seconds of noise that swells. */
function described(): Description {
  const { push, finish } = describer(RATE);
  const rng = random(1);
  push(Float32Array.from({ length: 4 * RATE }, (_, i) => (0.2 * (i % RATE) * rng.normal()) / RATE));
  return finish();
}

const description = described();

/** The formula's predictor, which notes what rows it is asked of. */
function noting(predictor: SongPredictor): SongPredictor & { readonly asked: Float64Array[] } {
  const asked: Float64Array[] = [];
  return { ...predictor, asked, predict: (rows) => (asked.push(rows), predictor.predict(rows)) };
}

describe("predictHeard", () => {
  it("averages over guesses of the features within their errors and ranges, the same each time", async () => {
    const predictor = noting(FORMULA_PREDICTOR);
    expect(readsProxies(predictor)).toBe(false);
    const said = await predictHeard(predictor, description);
    expect(await predictHeard(predictor, description)).toEqual(said);
    const [guesses] = predictor.asked as [Float64Array];
    const estimates = spotifyEstimates(description);
    SPOTIFY_FEATURES.forEach((name, c) => {
      const drawn = guesses.filter((_, i) => i % 9 === c);
      const [low, high] = SPOTIFY_RANGES[name];
      expect(drawn.every((x) => x >= low && x <= high)).toBe(true);
      const sure = estimates[name].error === 0;
      expect(new Set(drawn).size > 1).toBe(!sure);
    });
    const { arousal } = await FORMULA_PREDICTOR.predict(guesses);
    const mean = arousal.reduce((a, b) => a + b, 0) / arousal.length;
    const spread = arousal.reduce((sum, x) => sum + (x - mean) ** 2, 0) / arousal.length;
    expect(said.arousal[0]).toBeCloseTo(mean, 12);
    expect(said.uncertainty.arousal[0]).toBeCloseTo(Math.sqrt(0.162 ** 2 + spread), 12);
  });

  it("fills the first prototype's columns with its measures of the sound", async () => {
    const predictor = noting({
      ...FORMULA_PREDICTOR,
      settings: { ...FORMULA_PREDICTOR.settings, columns: SEED_COLUMNS },
    });
    expect(readsProxies(predictor)).toBe(true);
    await predictHeard(predictor, description);
    const proxies = seedProxies(description);
    expect(predictor.asked).toEqual([Float64Array.from(SPOTIFY_FEATURES, (name) => proxies[name])]);
  });

  it("averages the probabilities of a classifier", async () => {
    const classifier: SongPredictor = {
      ...FORMULA_PREDICTOR,
      predict: async (rows) => {
        const count = rows.length / 9;
        const none = new Float64Array(count).fill(Number.NaN);
        const each = Array.from({ length: count }, (_, i) => (i % 2 === 0 ? [1, 0, 0, 0] : [0, 0.5, 0.5, 0]));
        return {
          arousal: none,
          valence: none,
          uncertainty: { arousal: none, valence: none },
          probabilities: matrix(count, 4, Float32Array.from(each.flat())),
        };
      },
    };
    const { probabilities } = await predictHeard(classifier, description);
    expect(probabilities).toEqual(matrix(1, 4, Float32Array.of(0.5, 0.25, 0.25, 0)));
  });
});
