import { Disclosure } from "../../../controls/Disclosure.tsx";
import type { HeldOutPoint } from "../charts/point-cloud.ts";
import { sayScore } from "../say-score.ts";

/** More than anyone reads through. */
const SHOWN = 200;

/** Held-out rows in figures: what is true and what was said, a sample spread over all where there are many. */
export function PointTable({ points, noun }: { readonly points: readonly HeldOutPoint[]; readonly noun: string }) {
  const stride = Math.max(1, Math.ceil(points.length / SHOWN));
  const shown = points.filter((_, i) => i % stride === 0);
  const how = stride === 1 ? "" : `, one in ${stride}`;
  return (
    <Disclosure summary={`The ${noun}s as a table${how}`}>
      <div className="lab-scroll" tabIndex={0} role="region" aria-label={`Held-out ${noun}s`}>
        <table className="lab-table">
          <thead>
            <tr>
              <th scope="col">True arousal</th>
              <th scope="col">Predicted</th>
              <th scope="col">True valence</th>
              <th scope="col">Predicted</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ truth, predicted }, i) => (
              <tr key={i * stride}>
                <td>{sayScore(truth.arousal)}</td>
                <td>{sayScore(predicted.arousal)}</td>
                <td>{sayScore(truth.valence)}</td>
                <td>{sayScore(predicted.valence)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Disclosure>
  );
}
