import type { TrainingRunView } from "../../../api/api-types.ts";

/** The losses of one fit, epoch by epoch. */
export function EpochTable({ run }: { readonly run: TrainingRunView }) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label={`Losses of ${run.name}`}>
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">Epoch</th>
            <th scope="col">Training loss</th>
            <th scope="col">Validation loss</th>
            <th scope="col">Learning rate</th>
          </tr>
        </thead>
        <tbody>
          {run.history.map(({ epoch, loss, validationLoss, learningRate }) => (
            <tr key={epoch}>
              <th scope="row">{epoch}</th>
              <td>{loss.toFixed(4)}</td>
              <td>{validationLoss.toFixed(4)}</td>
              <td>{learningRate.toPrecision(2)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
