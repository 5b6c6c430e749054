import type { Figures } from "../figures.ts";
import { sayInterval, sayScore } from "../say-score.ts";

/** The figures that matter most, each with the interval in which it may as well lie, and what is reached without any model. */
export function Tiles({ figures: { rows, baseline } }: { readonly figures: Figures }) {
  return (
    <dl className="lab-tiles">
      {rows.map(({ label, meaning, score, baseline: base }) => (
        <div key={label} title={meaning}>
          <dt>{label}</dt>
          <dd>
            <strong>{sayScore(score.value)}</strong>
            <span>{score.interval ? `95 %: ${sayInterval(score.interval)}` : "no interval"}</span>
            {base && (
              <span className="lab-tiles-base">
                {baseline}: {sayScore(base.value)}
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
