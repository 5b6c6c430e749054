import { QUADRANTS } from "@swar/units";
import type { CSSProperties } from "react";
import { QUADRANT_NAMES } from "../../../text/quadrant-names.ts";
import { capitalised } from "../capitalised.ts";

/** Which quadrant was taken for which; a cell is the darker the greater its share of the row, and says it, too. */
export function ConfusionTable({
  confusion,
  noun,
}: {
  /** Shape (4, 4): true by said, Q1 to Q4. */
  readonly confusion: readonly (readonly number[])[];
  readonly noun: string;
}) {
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="Quadrants taken for each other">
      <table className="lab-confusion">
        <caption className="lab-soft">
          {capitalised(noun)}s by the quadrant where they truly lie (rows) and the one that was said (columns), with
          shares of each row.
        </caption>
        <thead>
          <tr>
            <td />
            {QUADRANTS.map((name) => (
              <th key={name} scope="col" data-quadrant={name}>
                <small>said</small> {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {QUADRANTS.map((name, row) => (
            <tr key={name}>
              <th scope="row" data-quadrant={name}>
                {name}
                <small>{QUADRANT_NAMES[name]}</small>
              </th>
              {QUADRANTS.map((said, column) => (
                <Cell key={said} counts={confusion[row] ?? []} column={column} isRight={row === column} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell({
  counts,
  column,
  isRight,
}: {
  readonly counts: readonly number[];
  readonly column: number;
  readonly isRight: boolean;
}) {
  const count = counts[column] ?? 0;
  const total = counts.reduce((sum, each) => sum + each, 0);
  const share = total === 0 ? 0 : count / total;
  return (
    <td data-right={isRight || undefined} style={{ "--share": share } as CSSProperties}>
      {count.toLocaleString("en")}
      <small>{Math.round(share * 100)} %</small>
    </td>
  );
}
