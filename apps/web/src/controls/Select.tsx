import "./Select.css";
import { Field, type FieldProps } from "./Field.tsx";

export interface SelectProps<Value extends string> extends FieldProps {
  readonly choices: readonly { readonly value: Value; readonly label: string; readonly disabled?: boolean }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
  readonly disabled?: boolean;
}

/** One of many: the list of the platform. */
export function Select<Value extends string>({ choices, value, onChange, disabled, ...field }: SelectProps<Value>) {
  return (
    <Field {...field}>
      {(links) => (
        <select
          {...links}
          className="field-input select"
          value={value}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value as Value)}
        >
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value} disabled={choice.disabled}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
