/*
 * Dynamics and spectral shape: level, brightness, roll-off and flatness of each frame, and how they spread and move.
 * See Peeters (2004), A large set of audio features for sound description (CUIDADO).
 */
import { decibelsToPower, powerToDecibels } from "./decibels.ts";
import { BANDS, type MelWindow } from "./mel-window.ts";
import { deviation, mean, percentiles, stepSize, tracks } from "./statistics.ts";

/** Share of a frame's power that lies below its roll-off. */
const ROLLOFF_SHARE = 0.85;
/** Added to the centroid, in Hz, so that rumble and near-silence do not stretch the logarithm. */
const CENTROID_OFFSET = 50;
const PERCENTS = [10, 50, 90];

const SHAPES = ["level", "brightness", "rolloff", "flatness"];
const STATISTICS = ["mean", "deviation", "stepSize", ...PERCENTS.map((percent) => `percentile ${percent}`)];

/** What `shapeSummary` measures, in its order. */
export const SHAPE_NAMES: readonly string[] = STATISTICS.flatMap((statistic) =>
  SHAPES.map((shape) => `${shape} ${statistic}`),
);

/**
 * Mean, standard deviation, mean step and percentiles 10, 50, 90 of the level in dB, the brightness in ln Hz, the
 * roll-off in mel bands and the flatness in dB of the frames of `window`; shape (24,).
 * @example shapeSummary(melWindow(matrix(215, 128))).length // 24
 */
export function shapeSummary(window: MelWindow): number[] {
  const shapes = spectralShapes(window);
  const quantiles = shapes.map((shape) => percentiles(shape, PERCENTS));
  return [
    ...shapes.map(mean),
    ...shapes.map(deviation),
    ...shapes.map(stepSize),
    ...PERCENTS.flatMap((_, p) => quantiles.map((quantile) => quantile[p]!)),
  ];
}

/** Level, brightness, roll-off and flatness over time: 4 tracks of shape (frames,). */
function spectralShapes({ decibels, frames, edges }: MelWindow): Float64Array[] {
  const result = tracks(SHAPES.length, frames);
  const [level, brightness, rolloff, flatness] = result as [Float64Array, Float64Array, Float64Array, Float64Array];
  const powers = new Float64Array(BANDS);
  for (let t = 0; t < frames; t++) {
    let sum = 0;
    let moment = 0;
    let decibelSum = 0;
    for (let b = 0; b < BANDS; b++) {
      const decibel = decibels[t * BANDS + b]!;
      const power = decibelsToPower(decibel);
      powers[b] = power;
      sum += power;
      moment += power * edges[b + 1]!;
      decibelSum += decibel;
    }
    level[t] = powerToDecibels(sum);
    brightness[t] = Math.log(moment / sum + CENTROID_OFFSET);
    rolloff[t] = bandsBelow(powers, ROLLOFF_SHARE * sum);
    flatness[t] = decibelSum / BANDS - powerToDecibels(sum / BANDS);
  }
  return result;
}

/** How many bands from the lowest on hold less than `share` together. */
function bandsBelow(powers: Float64Array, share: number): number {
  let sum = 0;
  for (let b = 0; b < BANDS; b++) {
    sum += powers[b]!;
    if (sum >= share) return b;
  }
  return BANDS;
}
