import type { TextareaHTMLAttributes } from "react";
import { Field, type FieldProps } from "./Field.tsx";

type Native = Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "onChange" | "value" | "className">;

export interface TextAreaProps extends FieldProps, Native {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Several lines of text: a table that is pasted, say. */
export function TextArea({ label, hint, fault, value, onChange, ...native }: TextAreaProps) {
  return (
    <Field {...{ label, hint, fault }}>
      {(links) => (
        <textarea
          dir="auto"
          rows={5}
          spellCheck={false}
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
