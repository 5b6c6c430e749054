import { useEffect, useState } from "react";
import { TextField } from "../../controls/TextField.tsx";

/** A word that must be there as it is; it counts when one leaves the field or presses Enter. */
export function WordFilter({
  label,
  hint,
  value,
  onChange,
}: {
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly onChange: (value: string | undefined) => void;
}) {
  const [typed, setTyped] = useState(value ?? "");
  useEffect(() => setTyped(value ?? ""), [value]);
  const settle = (): void => {
    if (typed.trim() !== (value ?? "")) onChange(typed.trim() || undefined);
  };
  return (
    <TextField
      label={label}
      hint={hint}
      maxLength={500}
      value={typed}
      onChange={setTyped}
      onBlur={settle}
      onKeyDown={(event) => event.key === "Enter" && settle()}
    />
  );
}
