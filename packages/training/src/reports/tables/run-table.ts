/** What became of each run of training. */
import type { TrainingRun } from "../content/training-content.ts";
import { bestEpoch } from "../svg/course.ts";
import { escapeHtml, shownNumber } from "../text.ts";

/** `runs` of at least one epoch each as an HTML table: epochs, the best one, its losses, the learning rate. */
export function runTable(runs: readonly TrainingRun[]): string {
  const rows = runs.map(({ name, history }) => {
    const best = bestEpoch(history);
    const cells = [
      String(history.length),
      String(best.epoch),
      shownNumber(best.validationLoss, 4),
      shownNumber(best.loss, 4),
      best.learningRate.toExponential(1).replace("-", "−"),
    ];
    return `<tr><th scope="row">${escapeHtml(name)}</th>${cells.map((text) => `<td>${text}</td>`).join("")}</tr>`;
  });
  const heads = ["epochs", "best epoch", "validation loss there", "training loss there", "learning rate there"];
  return `<table class="dense">
<caption>The epoch with the least validation loss of each run; its weights were kept</caption>
<thead>
<tr><td></td>${heads.map((text) => `<th scope="col">${text}</th>`).join("")}</tr>
</thead>
<tbody>
${rows.join("\n")}
</tbody>
</table>`;
}
