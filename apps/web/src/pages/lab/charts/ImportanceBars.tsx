import { barX, ruleX, ruleY, type PlotOptions } from "@observablehq/plot";
import { useCallback } from "react";
import type { TrainingResultView } from "../../../api/api-types.ts";
import { Disclosure } from "../../../controls/Disclosure.tsx";
import { capitalised } from "../capitalised.ts";
import { sayScore } from "../say-score.ts";
import { PlotFigure } from "./PlotFigure.tsx";
import { shortNumber } from "./short-number.ts";

/** How much each feature matters for one target. */
export type TargetImportance = NonNullable<TrainingResultView["importance"]>[number];

/** Of more, the least important are left to the table. */
const MOST = 12;

/** How much worse is predicted where the values of a feature are shuffled: bars from the greatest on, with their spread. */
export function ImportanceBars({ importance }: { readonly importance: TargetImportance }) {
  const draw = useCallback((width: number) => bars(importance, width), [importance]);
  const sorted = byMean(importance);
  const [first, second] = sorted;
  const label =
    `Importance of features for ${importance.target}, as ${importance.measure}: ` +
    `${[first, second].map((one) => one && `${one.name} ${sayScore(one.mean)}`).join(", then ")}.`;
  return (
    <PlotFigure label={label} draw={draw}>
      <figcaption className="lab-soft">
        {capitalised(importance.target)}: {importance.measure}
      </figcaption>
      <Disclosure summary="As a table">
        <table className="lab-table">
          <thead>
            <tr>
              <th scope="col">Feature</th>
              <th scope="col">Mean</th>
              <th scope="col">Spread (SD)</th>
            </tr>
          </thead>
          <tbody>
            {sorted.map(({ name, mean, sd }) => (
              <tr key={name}>
                <th scope="row">{shown(name)}</th>
                <td>{mean.toFixed(3)}</td>
                <td>{sd === null ? "–" : sd.toFixed(3)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Disclosure>
    </PlotFigure>
  );
}

function byMean({ features }: TargetImportance) {
  return features.toSorted((a, b) => b.mean - a.mean);
}

/** Spotify's valence is an input, and not what is predicted. */
const shown = (name: string): string => (name === "valence" ? "valence (Spotify’s)" : name);

function bars(importance: TargetImportance, width: number): PlotOptions {
  const rows = byMean(importance)
    .slice(0, MOST)
    .map(({ name, mean, sd }) => ({ name: shown(name), mean, low: mean - (sd ?? 0), high: mean + (sd ?? 0) }));
  return {
    height: 44 + rows.length * 26,
    marginLeft: 128,
    marginRight: 16,
    marginTop: 6,
    x: {
      label: null,
      grid: true,
      nice: true,
      ticks: Math.max(2, Math.floor((width - 144) / 70)),
      tickFormat: shortNumber,
    },
    y: { label: null, domain: rows.map(({ name }) => name), tickSize: 0, padding: 0.3 },
    marks: [
      barX(rows, { x: "mean", y: "name", fill: "var(--ink-soft)", fillOpacity: 0.55, rx: 2 }),
      ruleY(rows, { x1: "low", x2: "high", y: "name", stroke: "var(--ink)", strokeWidth: 1.5 }),
      ruleX([0], { stroke: "var(--line-strong)" }),
    ],
  };
}
