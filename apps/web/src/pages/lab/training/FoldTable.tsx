import type { TrainingResultView } from "../../../api/api-types.ts";
import { sayScore } from "../say-score.ts";

type Fold = NonNullable<TrainingResultView["folds"]>[number];

const COLUMNS: readonly (readonly [label: string, of: (fold: Fold) => number | undefined])[] = [
  ["R² arousal", ({ arousal }) => arousal?.r2],
  ["R² valence", ({ valence }) => valence?.r2],
  ["Accuracy", ({ accuracy }) => accuracy],
  ["Macro-F1", ({ macroF1 }) => macroF1],
];

/** What each fold or repeat reached on its own held-out rows: how far one is apart from the next says how far to trust any. */
export function FoldTable({ folds, noun }: { readonly folds: readonly Fold[]; readonly noun: string }) {
  const columns = COLUMNS.filter(([, of]) => folds.some((fold) => of(fold) !== undefined));
  return (
    <div className="lab-scroll" tabIndex={0} role="region" aria-label="Folds">
      <table className="lab-table">
        <thead>
          <tr>
            <th scope="col">Fold</th>
            <th scope="col">{noun}s</th>
            {columns.map(([label]) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {folds.map((fold) => (
            <tr key={fold.name}>
              <th scope="row">{fold.name}</th>
              <td>{fold.count.toLocaleString("en")}</td>
              {columns.map(([label, of]) => (
                <td key={label}>{sayScore(of(fold) ?? Number.NaN)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
