/** How scores differ between seeds and between folds, as lines of text. */
import {
  bySeed,
  evaluateHeldOut,
  evaluateHeldOutClasses,
  type HeldOut,
  spreadOf,
  type TrainingResult,
} from "@swar/training";

/** Mean ± standard deviation over the seeds, where there are several; over the folds of one seed otherwise; else nothing. */
export function seedTable({ heldOut, classes }: TrainingResult): string | undefined {
  const seeds = bySeed(heldOut);
  const parts = seeds.length > 1 ? seeds : heldOut.map((one) => [one]);
  if (parts.length < 2) return undefined;
  const over = `over ${parts.length} ${seeds.length > 1 ? "seeds" : "folds"}, mean ± SD`;
  const scores = parts.map((part) => (classes ? classScores(part) : affectScores(part)));
  const names = Object.keys(scores[0] ?? {});
  const cells = names.map((name) => {
    const { mean, sd } = spreadOf(scores.map((one) => one[name] as number));
    return `${name} ${mean.toFixed(3)} ± ${(sd ?? 0).toFixed(3)}`;
  });
  return `${over}: ${cells.join(", ")}`;
}

function affectScores(parts: readonly HeldOut[]): Record<string, number> {
  const { arousal, valence } = evaluateHeldOut(parts, { intervals: false });
  return { "R² arousal": arousal.r2.value, "R² valence": valence.r2.value };
}

function classScores(parts: readonly HeldOut[]): Record<string, number> {
  const { accuracy, macroF1 } = evaluateHeldOutClasses(parts, { intervals: false });
  return { accuracy: accuracy.value, "macro-F1": macroF1.value };
}
