/** What came of a run of training, in a paragraph of plain words. */
import type { AffectEvaluation, Estimate } from "../fit/metrics/affect-evaluation.ts";
import type { ClassEvaluation } from "../fit/metrics/class-evaluation.ts";
import { bestMean, type Comparison } from "./content/comparison.ts";
import type { TrainingReportContent } from "./content/training-content.ts";
import { QUADRANT_WORDS } from "./svg/affect-plane.ts";
import { counted, shownInterval, shownNumber } from "./text.ts";

/** The summary of `content`: the one that it brings, else one from its evaluation and comparison; perhaps empty. */
export function trainingSummary({
  summary,
  evaluation,
  classes,
  comparison,
  noun = "clip",
}: TrainingReportContent): string {
  if (summary !== undefined) return summary;
  const sentences = [
    ...(evaluation ? affectSentences(evaluation, noun) : []),
    ...(classes ? classSentences(classes, noun) : []),
    ...(comparison ? comparisonSentences(comparison) : []),
  ];
  return sentences.join(" ");
}

function affectSentences({ count, arousal, valence }: AffectEvaluation, noun: string): readonly string[] {
  const points = (error: Estimate): string => shownNumber(error.value * 100, 0);
  return [
    `Measured on ${counted(count, noun)}: R² is ${withInterval(arousal.r2)} for arousal and ${withInterval(valence.r2)} for ` +
      "valence, where 1 is perfect and 0 is no better than always saying the mean.",
    `A typical error (RMSE) is ${points(arousal.rmse)} of 100 points of arousal and ${points(valence.rmse)} of valence.`,
  ];
}

function classSentences({ count, accuracy, macroF1, baseline }: ClassEvaluation, noun: string): readonly string[] {
  const percent = ({ value }: Estimate): string => `${shownNumber(value * 100, 0)}\u00A0%`;
  const { quadrant } = baseline;
  return [
    `Of ${counted(count, noun)}, ${percent(accuracy)} were put into their right quadrant; always saying ${quadrant} ` +
      `(${QUADRANT_WORDS[quadrant]}) would be right for ${percent(baseline.accuracy)}.`,
    `Macro F1, which counts all quadrants alike, is ${withInterval(macroF1)}.`,
  ];
}

function comparisonSentences({ measures, rows }: Comparison): readonly string[] {
  const winners = measures.flatMap((measure) => {
    const best = bestMean(measure, rows);
    const name = rows.find(({ scores }) => best !== undefined && scores[measure.key]?.mean === best)?.name;
    return name === undefined ? [] : [{ name, label: measure.label }];
  });
  const said = [...Map.groupBy(winners, ({ name }) => name)].map(
    ([name, won]) => `${name} is the best in ${won.map(({ label }) => label).join(" and ")}`,
  );
  return said.length === 0 ? [] : [`Of ${counted(rows.length, "learner")} compared, ${said.join(", and ")}.`];
}

function withInterval({ value, interval }: Estimate): string {
  return `${shownNumber(value, 2)}${interval ? ` (95\u00A0% interval ${shownInterval(interval, 2)})` : ""}`;
}
