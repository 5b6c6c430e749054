import "./Segmented.css";
import { useId } from "react";
import { Icon } from "./Icon.tsx";
import type { IconName } from "./icon-paths.ts";

/** One of a few. */
export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly icon?: IconName;
}

export interface SegmentedProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly Choice<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  /** The label is for ears only. */
  readonly bare?: boolean;
  /** Pictures alone; their labels are for ears. */
  readonly icons?: boolean;
}

/** One of two to five, all in view: radio buttons that look like one piece. */
export function Segmented<Value extends string>({
  label,
  choices,
  value,
  onChange,
  bare = false,
  icons = false,
}: SegmentedProps<Value>) {
  const name = useId();
  return (
    <fieldset className="segmented">
      <legend className={bare ? "for-ears" : undefined}>{label}</legend>
      <div className="segmented-row">
        {choices.map((choice) => (
          <label key={choice.value} className="segmented-choice" title={icons ? choice.label : undefined}>
            <input
              type="radio"
              className="for-ears"
              name={name}
              checked={choice.value === value}
              onChange={() => onChange(choice.value)}
            />
            {choice.icon && <Icon name={choice.icon} />}
            <span className={icons ? "for-ears" : undefined}>{choice.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
