import type { Comparison } from "../charts/ComparisonChart.tsx";
import { sayInterval, sayScore } from "../say-score.ts";

/** Methods by measures, in figures; the best of each measure has a star. */
export function ComparisonTable({ comparison: { measures, rows } }: { readonly comparison: Comparison }) {
  const best = measures.map(({ key, better }) => {
    const means = rows.flatMap(({ scores }) => scores[key]?.mean ?? []);
    return better === "higher" ? Math.max(...means) : Math.min(...means);
  });
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="Methods compared">
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">Method</th>
            {measures.map(({ key, label }) => (
              <th key={key} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, scores, chosen }) => (
            <tr key={name}>
              <th scope="row">
                {name}
                {chosen !== undefined && chosen !== "" && <small>{chosen}</small>}
              </th>
              {measures.map(({ key }, i) => (
                <Score key={key} score={scores[key]} isBest={scores[key]?.mean === best[i]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Score({
  score,
  isBest,
}: {
  readonly score: Comparison["rows"][number]["scores"][string] | undefined;
  readonly isBest: boolean;
}) {
  if (!score) return <td>–</td>;
  return (
    <td data-best={isBest || undefined}>
      {isBest && <span aria-label="best">★ </span>}
      {sayScore(score.mean)}
      {score.sd !== null && ` ± ${sayScore(score.sd)}`}
      {score.interval && <small>{sayInterval(score.interval)}</small>}
    </td>
  );
}
