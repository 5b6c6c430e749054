/** What an evaluation means, in plain words. */
import type { AffectEvaluation, Estimate } from "../fit/metrics/affect-evaluation.ts";
import { counted, shownInterval, shownNumber } from "./text.ts";

/** Paragraphs of plain text that say what `evaluation` shows and what it does not. */
export function meaning(evaluation: AffectEvaluation): readonly string[] {
  const { arousal, valence, quadrant, baseline } = evaluation;
  return [
    `${explained("arousal", arousal.r2)} ${explained("valence", valence.r2)} R² is the share of the differences between ` +
      "clips that the model explains: 1 is perfect, 0 is no better than saying the mean for every clip, and below 0 is worse.",
    `A typical error (RMSE) is ${points(arousal.rmse.value)} of 100 points of the arousal scale and ` +
      `${points(valence.rmse.value)} of valence; predicting the mean errs by ${points(baseline.arousal.rmse.value)} and ` +
      `${points(baseline.valence.rmse.value)}. CCC is correlation that also counts predictions which are off in level or ` +
      "too timid.",
    ...(quadrant
      ? [
          `The quadrant is right for ${percent(quadrant.accuracy.value)} of the clips` +
            `${within(quadrant.accuracy, percentRange)}, where guessing at random would reach about 25\u00A0%; ` +
            `macro F1 is ${shownNumber(quadrant.macroF1.value, 2)}${within(quadrant.macroF1, plainRange)}.`,
        ]
      : []),
    intervals(evaluation),
    "The labels are what listeners perceive in the music. What one person feels may differ.",
  ];
}

type Range = readonly [number, number];

const plainRange = (range: Range): string => shownInterval(range, 2);
const percentRange = ([low, high]: Range): string => `${percent(low)} to ${percent(high)}`;

function explained(axis: string, { value, interval }: Estimate): string {
  const range = within({ value, interval }, plainRange);
  const name = `${axis[0]!.toUpperCase()}${axis.slice(1)}`;
  const number = `${name}: R² is ${shownNumber(value, 2)}${range}`;
  if (value <= 0) return `${number}, so here the model is no better than the mean.`;
  if (interval && interval[0] <= 0) return `${number}; as the interval reaches 0, it is not shown to beat the mean.`;
  return `${number}, so the model explains about ${percent(value)} of the differences between clips.`;
}

function intervals({ count, resampling }: AffectEvaluation): string {
  const { unit, count: drawnFrom, replicates } = resampling;
  const noun = unit === "group" ? "group" : "clip";
  if (drawnFrom < 2) return `There are no intervals: all ${counted(count, "clip")} belong to one ${noun}.`;
  const what =
    `Intervals are 95\u00A0% intervals by bootstrap: the scores were computed again on ${counted(replicates, "resample")} of ` +
    `the ${counted(drawnFrom, noun)}`;
  const groups =
    unit === "group" ? ", whole groups (such as artists) at a time, since clips of one group are alike" : "";
  const few = drawnFrom < 20 ? ` With only ${counted(drawnFrom, noun)} they are likely too narrow.` : "";
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
