import type { TrainingResultView } from "@swar/server";
import type { AxisEvaluation, Estimate, TrainingReportContent } from "@swar/training";

/** Points that a page can still draw; of more, as many are taken evenly. */
const MOST_POINTS = 5000;

/** What a training came to, as the API says it: the parts of its report that a page draws. */
export function trainingResult(content: TrainingReportContent): TrainingResultView {
  const { noun = "song", warnings = [], points, folds, importance, comparison } = content;
  return {
    noun,
    warnings,
    evaluation: evaluationOf(content),
    classes: classesOf(content),
    points: points && sampled(points).map(({ truth, predicted }) => ({ truth, predicted })),
    folds: folds?.map(({ arousal, valence, ...rest }) => ({
      ...rest,
      ...(arousal && { arousal: { r2: arousal.r2 } }),
      ...(valence && { valence: { r2: valence.r2 } }),
    })),
    importance: importance?.map(({ target, measure, features }) => ({
      target,
      measure,
      features: features.map(({ name, mean, sd }) => ({ name, mean, sd })),
    })),
    comparison: comparison && {
      measures: comparison.measures,
      rows: comparison.rows.map(({ name, scores, chosen }) => ({ name, scores: spreadsOf(scores), chosen })),
      caption: comparison.caption,
    },
    data: dataOf(content),
  };
}

function evaluationOf({ evaluation }: TrainingReportContent): TrainingResultView["evaluation"] {
  if (evaluation === undefined) return undefined;
  const { count, quadrant, baseline } = evaluation;
  return {
    count,
    arousal: axisOf(evaluation.arousal),
    valence: axisOf(evaluation.valence),
    quadrant: quadrant && {
      accuracy: estimateOf(quadrant.accuracy),
      macroF1: estimateOf(quadrant.macroF1),
      confusion: quadrant.confusion,
    },
    baseline: { point: baseline.point, arousal: axisOf(baseline.arousal), valence: axisOf(baseline.valence) },
  };
}

function classesOf({ classes }: TrainingReportContent): TrainingResultView["classes"] {
  if (classes === undefined) return undefined;
  const { count, accuracy, macroF1, confusion, baseline } = classes;
  return {
    count,
    accuracy: estimateOf(accuracy),
    macroF1: estimateOf(macroF1),
    confusion,
    baseline: {
      quadrant: baseline.quadrant,
      accuracy: estimateOf(baseline.accuracy),
      macroF1: estimateOf(baseline.macroF1),
    },
  };
}

function dataOf({ data }: TrainingReportContent): TrainingResultView["data"] {
  const { rows = 0, used = 0, leftOut = [], groups } = data ?? {};
  return { rows, used, leftOut: leftOut.map(({ reason, count }) => ({ reason, count })), groups };
}

function axisOf({ mse, rmse, mae, r2, pearson, ccc }: AxisEvaluation) {
  return {
    mse: estimateOf(mse),
    rmse: estimateOf(rmse),
    mae: estimateOf(mae),
    r2: estimateOf(r2),
    pearson: estimateOf(pearson),
    ccc: estimateOf(ccc),
  };
}

function estimateOf({ value, interval }: Estimate): { value: number; interval: readonly [number, number] | null } {
  return { value, interval: interval && [interval[0], interval[1]] };
}

type Scores = NonNullable<TrainingReportContent["comparison"]>["rows"][number]["scores"];

function spreadsOf(scores: Scores) {
  return Object.fromEntries(
    Object.entries(scores).map(([key, { mean, sd, interval }]) => [
      key,
      { mean, sd, ...(interval !== undefined && { interval: interval && ([interval[0], interval[1]] as const) }) },
    ]),
  );
}

/** At most `MOST_POINTS` of `points`, spread evenly over all of them. */
function sampled<T>(points: readonly T[]): readonly T[] {
  if (points.length <= MOST_POINTS) return points;
  return Array.from({ length: MOST_POINTS }, (_, i) => points[Math.floor((i * points.length) / MOST_POINTS)] as T);
}
