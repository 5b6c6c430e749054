import type { Quadrant, Unit } from "@swar/units";
import { Meter } from "../../controls/Meter.tsx";
import { QUADRANT_NAMES } from "../../text/quadrant-names.ts";

/** The quadrants of a classifier's labels 0 to 3, as the first prototype numbered them. */
const LABELS: readonly Quadrant[] = ["Q3", "Q4", "Q2", "Q1"];

/** How likely a classifier takes each quadrant to be. */
export function Probabilities({ values }: { readonly values: readonly Unit[] }) {
  return (
    <div className="probabilities" role="group" aria-label="How likely each quadrant is, by this classifier">
      {LABELS.map((name, i) => (
        <Meter
          key={name}
          label={QUADRANT_NAMES[name]}
          value={values[i] ?? 0}
          say={(value) => `${Math.round(value * 100)} %`}
          quadrant={name}
        />
      ))}
    </div>
  );
}
