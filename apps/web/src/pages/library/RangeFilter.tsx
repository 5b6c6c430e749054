import { useEffect, useId, useState } from "react";
import { readRange, writeRange } from "./range-text.ts";

/** Two numbers, either of which may be left out; they count when one leaves the field or presses Enter. */
export function RangeFilter({
  label,
  unit,
  scale = 1,
  value,
  onChange,
}: {
  readonly label: string;
  readonly unit?: string;
  /** How many of the API's units one of a person's is. */
  readonly scale?: number;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const id = useId();
  const [typed, setTyped] = useState(() => texts(value, scale));
  useEffect(() => setTyped(texts(value, scale)), [value, scale]);
  const settle = (): void => {
    const [low, high] = readRange(typed.join(",")).map((end) => (end === undefined ? undefined : end * scale));
    const next = writeRange(low !== undefined && high !== undefined && low > high ? [high, low] : [low, high]);
    if (next !== value) onChange(next);
  };
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <div className="field-head">
        <span id={id}>
          {label}
          {unit !== undefined && <span className="library-unit">, {unit}</span>}
        </span>
      </div>
      <div className="library-range">
        {(["from", "to"] as const).map((end, i) => (
          <input
            key={end}
            className="field-input"
            type="number"
            step="any"
            placeholder={end}
            aria-label={`${label}, ${end}`}
            value={typed[i]}
            onChange={(event) => setTyped(typed.with(i, event.target.value))}
            onBlur={settle}
            onKeyDown={(event) => event.key === "Enter" && settle()}
          />
        ))}
      </div>
    </div>
  );
}

function texts(value: string | undefined, scale: number): readonly string[] {
  return readRange(value).map((end) => (end === undefined ? "" : String(Math.round((end / scale) * 100) / 100)));
}
