/** The course of training as a table for other programs. */
import { quoted } from "../tables/record-style.ts";
import type { TrainingRun } from "./content/training-content.ts";

/**
 * The history of `runs` as CSV with the columns run, epoch, loss, validation_loss and learning_rate; a name with a
 * comma, a quote or a line break stands in quotes (RFC 4180), numbers are written in full.
 * @example
 * const epoch = { epoch: 1, loss: 0.5, validationLoss: 0.25, learningRate: 0.001 };
 * historyCsv([{ name: "fold 1", history: [epoch] }]).split("\n")[1] // "fold 1,1,0.5,0.25,0.001"
 */
export function historyCsv(runs: readonly TrainingRun[]): string {
  const lines = runs.flatMap(({ name, history }) =>
    history.map(({ epoch, loss, validationLoss, learningRate }) =>
      [quoted(name, ","), epoch, loss, validationLoss, learningRate].join(","),
    ),
  );
  return `${["run,epoch,loss,validation_loss,learning_rate", ...lines].join("\n")}\n`;
}

/**
 * The history of `runs` as JSON: `{ "runs": [{ "name", "history": [{ "epoch", "loss", "validationLoss",
 * "learningRate" }] }] }`.
 * @example historyJson([]).includes('"runs": []') // true
 */
export function historyJson(runs: readonly TrainingRun[]): string {
  return `${JSON.stringify({ runs: runs.map(({ name, history }) => ({ name, history })) }, null, 2)}\n`;
}
