import { type Quadrant, QUADRANTS, quadrant as quadrantOf } from "@swar/units";
import type { TrainingResultView } from "../../api/api-types.ts";

type Evaluation = NonNullable<TrainingResultView["evaluation"]>;
type Classes = NonNullable<TrainingResultView["classes"]>;

/** A number with its interval of 95 %, where there is one. */
export interface Estimate {
  readonly value: number;
  readonly interval?: readonly [number, number] | null;
}

/** A measure on rows that a model had not seen, and what is reached without any model. */
export interface Figure {
  readonly label: string;
  /** What it means, in a line. */
  readonly meaning: string;
  readonly score: Estimate;
  readonly baseline: Estimate | undefined;
}

/** Figures, and what the baseline beside them always says. */
export interface Figures {
  readonly rows: readonly Figure[];
  readonly baseline: string;
}

const MEANINGS = {
  r2: "the share of the differences that it explains: 1 is perfect, 0 no better than the mean",
  ccc: "correlation that also counts being off in level: 1 is perfect, 0 is chance",
  macroF1: "how well the four quadrants are told apart, rare ones counting as much: 1 is perfect",
  accuracy: "how often the quadrant is right",
} as const;

/** What `evaluation` says in a few figures. */
export function affectFigures(evaluation: Pick<Evaluation, "arousal" | "valence" | "quadrant" | "baseline">): Figures {
  const { arousal, valence, quadrant, baseline } = evaluation;
  const rows: Figure[] = [
    { label: "R² arousal", meaning: MEANINGS.r2, score: arousal.r2, baseline: baseline.arousal.r2 },
    { label: "R² valence", meaning: MEANINGS.r2, score: valence.r2, baseline: baseline.valence.r2 },
    { label: "CCC arousal", meaning: MEANINGS.ccc, score: arousal.ccc, baseline: baseline.arousal.ccc },
    { label: "CCC valence", meaning: MEANINGS.ccc, score: valence.ccc, baseline: baseline.valence.ccc },
  ];
  if (quadrant) {
    rows.push({
      label: "Quadrants, macro-F1",
      meaning: MEANINGS.macroF1,
      score: quadrant.macroF1,
      baseline: { value: meanMacroF1(quadrant.confusion, quadrantOf(baseline.point)) },
    });
  }
  return { rows, baseline: "always the mean" };
}

/** The macro-F1 of saying quadrant `said` of everything: of the four, only its own F1 is not 0. */
function meanMacroF1(confusion: readonly (readonly number[])[], said: Quadrant): number {
  const totals = confusion.map((row) => row.reduce((sum, count) => sum + count, 0));
  const all = totals.reduce((sum, count) => sum + count, 0);
  const right = totals[QUADRANTS.indexOf(said)] ?? 0;
  return all === 0 ? 0 : (2 * right) / (right + all) / QUADRANTS.length;
}

/** The same of a classifier. */
export function classFigures(classes: Pick<Classes, "accuracy" | "macroF1" | "baseline">): Figures {
  const { macroF1, accuracy, baseline } = classes;
  return {
    rows: [
      { label: "Quadrants, macro-F1", meaning: MEANINGS.macroF1, score: macroF1, baseline: baseline.macroF1 },
      { label: "Accuracy", meaning: MEANINGS.accuracy, score: accuracy, baseline: baseline.accuracy },
    ],
    baseline: `always ${baseline.quadrant}`,
  };
}

/** The figures in a model's card, which may hold anything; undefined where it says none that are known. */
export function cardFigures(metrics: Readonly<Record<string, unknown>>): Figures | undefined {
  const given = metrics as unknown as Parameters<typeof affectFigures>[0] & Parameters<typeof classFigures>[0];
  try {
    if (typeof given.arousal?.r2.value === "number") return affectFigures(given);
    if (typeof given.macroF1?.value === "number") return classFigures(given);
  } catch (error) {
    // A checkpoint from elsewhere, with figures of another shape.
    if (!(error instanceof TypeError)) throw error;
  }
  return undefined;
}
