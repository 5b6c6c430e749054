import { type ClassEvaluation, type Estimate, QUADRANT_WORDS } from "@swar/training";
import { QUADRANTS } from "@swar/units";

/**
 * Scores of predicted quadrants with 95 % intervals, beside always saying the commonest one, and the confusion matrix, as
 * lines of text of at most 100 columns.
 * @param what the rows that were measured
 */
export function classTable(evaluation: ClassEvaluation, what = "held-out songs"): string {
  const { count, resampling, accuracy, macroF1, baseline, perClass, confusion } = evaluation;
  const lines = [
    `${count} ${what}; ${intervalsOver(resampling)}`,
    cells(["", "model", `always ${named(baseline.quadrant)}`]),
    cells(["accuracy", withInterval(accuracy), number(baseline.accuracy.value)]),
    cells(["macro-F1", withInterval(macroF1), number(baseline.macroF1.value)]),
    "",
    cells(["", "precision", "recall", "F1"]),
    ...perClass.map(({ quadrant, precision, recall, f1 }) =>
      cells([named(quadrant), ...[precision, recall, f1].map(withInterval)]),
    ),
    "",
    ...confusionLines(confusion),
  ];
  return lines.join("\n");
}

type Name = (typeof QUADRANTS)[number];
const WIDTHS = [21, 25, 25, 25];

function named(quadrant: Name): string {
  return `${quadrant} ${QUADRANT_WORDS[quadrant]}`;
}

function intervalsOver({ unit, count }: ClassEvaluation["resampling"]): string {
  const units = unit === "group" ? "groups" : "rows";
  return count < 2 ? `too few ${units} for intervals` : `95 % intervals over ${count} ${units}`;
}

function cells(texts: readonly string[]): string {
  return texts
    .map((text, i) => text.padEnd(WIDTHS[i] ?? 0))
    .join("")
    .trimEnd();
}

function number(value: number): string {
  return value.toFixed(3);
}

function withInterval({ value, interval }: Estimate): string {
  return interval ? `${number(value)} [${number(interval[0])}, ${number(interval[1])}]` : number(value);
}

/** Counts of each labelled quadrant (lines) by the predicted one (columns), with the lines' sums. */
function confusionLines(confusion: ClassEvaluation["confusion"]): readonly string[] {
  const head = [...QUADRANTS, "all"].map((name) => name.padStart(8)).join("");
  return [
    `${"labelled ↓ said →".padEnd(21)}${head}`,
    ...QUADRANTS.map((name, q) => {
      const counts = confusion[q] ?? [];
      const all = counts.reduce((sum, count) => sum + count, 0);
      return `${named(name).padEnd(21)}${[...counts, all].map((count) => String(count).padStart(8)).join("")}`;
    }),
  ];
}
