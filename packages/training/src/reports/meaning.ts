/** What an evaluation means, in plain words. */
import type { AffectEvaluation, Estimate, Resampling } from "../fit/metrics/affect-evaluation.ts";
import { capitalised, counted, shownInterval, shownNumber } from "./text.ts";

/** Paragraphs of plain text that say what `evaluation` shows and what it does not; `noun` is what one row is, such as "song". */
export function meaning(evaluation: AffectEvaluation, noun = "clip"): readonly string[] {
  const { arousal, valence, quadrant, baseline } = evaluation;
  return [
    `${explained("arousal", arousal.r2, noun)} ${explained("valence", valence.r2, noun)} R² is the share of the differences between ` +
      `${noun}s that the model explains: 1 is perfect, 0 is no better than saying the mean for every ${noun}, and below 0 is worse.`,
    `A typical error (RMSE) is ${points(arousal.rmse.value)} of 100 points of the arousal scale and ` +
      `${points(valence.rmse.value)} of valence; predicting the mean errs by ${points(baseline.arousal.rmse.value)} and ` +
      `${points(baseline.valence.rmse.value)}. CCC is correlation that also counts predictions which are off in level or ` +
      "too timid.",
    ...(quadrant
      ? [
          `The quadrant is right for ${percent(quadrant.accuracy.value)} of the ${noun}s` +
            `${within(quadrant.accuracy, percentRange)}, where guessing at random would reach about 25\u00A0%; ` +
            `macro F1 is ${shownNumber(quadrant.macroF1.value, 2)}${within(quadrant.macroF1, plainRange)}.`,
        ]
      : []),
    intervals(evaluation, noun),
  ];
}

type Range = readonly [number, number];

const plainRange = (range: Range): string => shownInterval(range, 2);
const percentRange = ([low, high]: Range): string => `${percent(low)} to ${percent(high)}`;

function explained(axis: string, { value, interval }: Estimate, noun: string): string {
  const range = within({ value, interval }, plainRange);
  const number = `${capitalised(axis)}: R² is ${shownNumber(value, 2)}${range}`;
  if (value <= 0) return `${number}, so here the model is no better than the mean.`;
  if (interval && interval[0] <= 0) return `${number}; as the interval reaches 0, it is not shown to beat the mean.`;
  return `${number}, so the model explains about ${percent(value)} of the differences between ${noun}s.`;
}

/** How the intervals were made, and how far to trust them. */
export function intervals(
  { count, resampling }: { readonly count: number; readonly resampling: Resampling },
  noun: string,
): string {
  const { unit, count: drawnFrom, replicates } = resampling;
  const drawn = unit === "group" ? "group" : noun;
  if (drawnFrom < 2) return `There are no intervals: all ${counted(count, noun)} belong to one ${drawn}.`;
  const what =
    `Intervals are 95\u00A0% intervals by bootstrap: the scores were computed again on ${counted(replicates, "resample")} of ` +
    `the ${counted(drawnFrom, drawn)}`;
  const groups =
    unit === "group" ? `, whole groups (such as artists) at a time, since ${noun}s of one group are alike` : "";
  const few = drawnFrom < 20 ? ` With only ${counted(drawnFrom, drawn)} they are likely too narrow.` : "";
  return `${what}${groups}.${few} Where two intervals overlap widely, the difference may be chance.`;
}

function within({ interval }: Estimate, shown: (range: Range) => string): string {
  return interval ? ` (95\u00A0% interval ${shown(interval)})` : "";
}

function percent(share: number): string {
  return `${shownNumber(share * 100, 0)}\u00A0%`;
}

function points(error: number): string {
  return shownNumber(error * 100, 0);
}
