import type { InputHTMLAttributes } from "react";
import { Field, type FieldProps } from "./Field.tsx";

type Native = Omit<InputHTMLAttributes<HTMLInputElement>, "onChange" | "value" | "className">;

export interface TextFieldProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A line of text; everything that an `<input>` knows can be given. What is typed finds its own direction. */
export function TextField({ label, hint, fault, value, onChange, ...native }: TextFieldProps) {
  return (
    <Field {...{ label, hint, fault }}>
      {(links) => (
        <input
          dir="auto"
          autoComplete="off"
          {...native}
          {...links}
          className="field-input"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
