import { useId } from "react";
import { Chip } from "../../../controls/Chip.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { ChoicesProps } from "./ChoicesForm.tsx";
import { columnNumbers } from "./column-numbers.ts";
import { SCALES } from "./guess-scale.ts";

const SHOWN = 5;

/** From where to where people could rate; what is seen in the table is said beside it. */
export function ScaleFields({ head, choices, faults, onChange }: ChoicesProps) {
  const id = useId();
  const { low, high, arousal, valence } = choices;
  const seen = [arousal, valence].flatMap((column) => columnNumbers(head, column));
  const words =
    seen.length === 0
      ? "From the lowest that people could say to the highest."
      : `In the first ${head.rows.length.toLocaleString("en")} rows ratings go from ${Math.min(...seen)} to ${Math.max(...seen)}; the scale is what people could say, which may be more.`;
  return (
    <div className="lab-scale" role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <span className="lab-label" id={id}>
        Scale of the ratings
      </span>
      <div className="lab-scale-row">
        {SCALES.slice(0, SHOWN).map(([from, to]) => (
          <Chip
            key={`${from} ${to}`}
            pressed={low === String(from) && high === String(to)}
            onPress={() => onChange({ low: String(from), high: String(to) })}
          >
            {`${String(from).replace("-", "−")} to ${to}`}
          </Chip>
        ))}
      </div>
      <div className="lab-fields">
        <TextField
          label="Lowest"
          inputMode="decimal"
          value={low}
          fault={faults.low}
          onChange={(text) => onChange({ low: text })}
        />
        <TextField
          label="Highest"
          inputMode="decimal"
          value={high}
          fault={faults.high}
          onChange={(text) => onChange({ high: text })}
        />
      </div>
      <p className="field-note" id={`${id}-hint`}>
        {words}
      </p>
    </div>
  );
}
