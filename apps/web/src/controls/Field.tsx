import "./Field.css";
import { type ReactNode, useId } from "react";

/** What every labelled control may be told. */
export interface FieldProps {
  readonly label: string;
  /** A sentence below it. */
  readonly hint?: string | undefined;
  /** What is wrong with it, and what to do. */
  readonly fault?: string | undefined;
}

/** What the control inside must carry, so that label, hint and fault are read out with it. */
export interface FieldLinks {
  readonly id: string;
  readonly "aria-describedby": string | undefined;
  readonly "aria-invalid": true | undefined;
}

/** A label, a control, and what is said of it below. */
export function Field({
  label,
  hint,
  fault,
  aside,
  children,
}: FieldProps & {
  /** Stands at the end of the label's line: the value of a slider, say. */
  readonly aside?: ReactNode;
  readonly children: (links: FieldLinks) => ReactNode;
}) {
  const id = useId();
  const note = fault ?? hint;
  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{label}</label>
        {aside}
      </div>
      {children({
        id,
        "aria-describedby": note === undefined ? undefined : `${id}-note`,
        "aria-invalid": fault === undefined ? undefined : true,
      })}
      {note !== undefined && (
        <p className="field-note" id={`${id}-note`} data-fault={fault === undefined ? undefined : true}>
          {note}
        </p>
      )}
    </div>
  );
}
