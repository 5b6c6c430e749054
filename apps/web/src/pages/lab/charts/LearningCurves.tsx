import { dot, lineY, type PlotOptions } from "@observablehq/plot";
import { useCallback } from "react";
import type { TrainingRunView } from "../../../api/api-types.ts";
import { Disclosure } from "../../../controls/Disclosure.tsx";
import { sayCount } from "../../../text/say-count.ts";
import { EpochTable } from "./EpochTable.tsx";
import { epochTicks } from "./epoch-ticks.ts";
import { bestEpoch, lossCeiling, lossPlaces, mainRun } from "./losses.ts";
import { PlotFigure } from "./PlotFigure.tsx";
import { shortNumber } from "./short-number.ts";

/** Losses over epochs: the fit of the model that is kept strongly, those that only measure it faintly. */
export function LearningCurves({ runs }: { readonly runs: readonly TrainingRunView[] }) {
  const main = mainRun(runs);
  const draw = useCallback((width: number) => curves(runs, width), [runs]);
  if (!main) return null;
  return (
    <PlotFigure label={inWords(runs)} draw={draw}>
      <figcaption className="lab-legend">
        <span>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <path d="M1 6H27" />
          </svg>
          validation loss, on rows held back
        </span>
        <span>
          <svg viewBox="0 0 28 12" aria-hidden="true">
            <path d="M1 6H27" strokeDasharray="2 3" />
          </svg>
          training loss
        </span>
        {runs.length > 1 && <span>Strong: {main.name === "model" ? "the model that is kept" : main.name}.</span>}
      </figcaption>
      <Disclosure summary="The losses as a table">
        <EpochTable run={main} />
      </Disclosure>
    </PlotFigure>
  );
}

function inWords(runs: readonly TrainingRunView[]): string {
  const main = mainRun(runs);
  const best = main && bestEpoch(main.history);
  const fits = sayCount(runs.filter(({ history }) => history.length > 0).length, "fit");
  if (!main || !best) return `Loss by epoch of ${fits}.`;
  const [first] = main.history;
  return (
    `Loss by epoch of ${fits}. The validation loss of ${main.name} went from ${first?.validationLoss.toFixed(4)} ` +
    `to its least, ${best.validationLoss.toFixed(4)}, at epoch ${best.epoch} of ${main.history.length}.`
  );
}

function curves(runs: readonly TrainingRunView[], width: number): PlotOptions {
  const main = mainRun(runs);
  const others = runs.filter((run) => run !== main);
  const [faintValidation, validation] = [others, main ? [main] : []].map((some) => lossPlaces(some, "validationLoss"));
  const [faintTraining, training] = [others, main ? [main] : []].map((some) => lossPlaces(some, "loss"));
  const all = [faintValidation, validation, faintTraining, training].flatMap((places) => places ?? []);
  const ceiling = lossCeiling(all);
  const floor = Math.min(...all.map(({ loss }) => loss).filter(Number.isFinite));
  const best = main && bestEpoch(main.history);
  const last = Math.max(2, ...all.map(({ epoch }) => epoch));
  const line = { x: "epoch", y: "loss", z: "run", clip: true, stroke: "var(--ink)" } as const;
  const dashed = { ...line, strokeDasharray: "2 3" };
  return {
    height: Math.round(Math.min(340, Math.max(220, width * 0.45))),
    marginLeft: 52,
    marginBottom: 38,
    marginRight: 14,
    x: {
      label: "epoch",
      labelArrow: "none",
      domain: [1, last],
      ticks: epochTicks(last, width / 80),
      tickFormat: shortNumber,
    },
    y: {
      label: "loss",
      labelArrow: "none",
      domain: [Math.max(0, floor - 0.06 * (ceiling - floor)), ceiling],
      grid: true,
      nice: true,
      ticks: 5,
      tickFormat: shortNumber,
    },
    marks: [
      lineY(faintTraining, { ...dashed, strokeOpacity: 0.13, strokeWidth: 1 }),
      lineY(faintValidation, { ...line, strokeOpacity: 0.2, strokeWidth: 1 }),
      lineY(training, { ...dashed, strokeWidth: 1.75 }),
      lineY(validation, { ...line, strokeWidth: 2.25 }),
      best &&
        dot([best], {
          x: "epoch",
          y: "validationLoss",
          r: 4.5,
          fill: "var(--surface)",
          stroke: "var(--ink)",
          strokeWidth: 2,
        }),
    ],
  };
}
