import type { CSSProperties } from "react";
import type { Figure, Figures } from "../figures.ts";
import { sayInterval, sayScore } from "../say-score.ts";

/** What a model reached on what it had not seen: a mark within its interval, beside what is reached without any model. */
export function FigureTable({ figures: { rows, baseline } }: { readonly figures: Figures }) {
  return (
    <table className="lab-figures">
      <thead className="for-ears">
        <tr>
          <th scope="col">On what it had not seen</th>
          <th scope="col">This model</th>
          <th scope="col">{baseline}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((figure) => (
          <Row key={figure.label} figure={figure} />
        ))}
      </tbody>
      <tfoot aria-hidden="true">
        <tr>
          <td colSpan={3}>
            <span>
              <i data-mark="model" /> this model, with its interval of 95 %
            </span>{" "}
            <span>
              <i data-mark="baseline" /> {baseline}
            </span>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Row({ figure: { label, meaning, score, baseline } }: { readonly figure: Figure }) {
  const [low, high] = score.interval ?? [score.value, score.value];
  const places = {
    "--low": unit(low),
    "--high": unit(high),
    "--value": unit(score.value),
    "--base": unit(baseline?.value ?? 0),
  };
  return (
    <tr>
      <th scope="row" title={meaning}>
        {label}
      </th>
      <td>
        <strong>{sayScore(score.value)}</strong>
        {score.interval && <small>{sayInterval(score.interval)}</small>}
        <span className="lab-figures-bar" style={places as CSSProperties} aria-hidden="true">
          <i data-part="interval" />
          {baseline && <i data-part="baseline" />}
          <i data-part="value" />
        </span>
      </td>
      <td className="lab-figures-base">
        {baseline ? (
          <>
            <span aria-hidden="true">against </span>
            {sayScore(baseline.value)}
          </>
        ) : (
          <span className="for-ears">not known</span>
        )}
      </td>
    </tr>
  );
}

/** Within the bar, which goes from 0 to 1: what is worse than nothing stands at its beginning. */
const unit = (value: number): number => Math.min(1, Math.max(0, value));
