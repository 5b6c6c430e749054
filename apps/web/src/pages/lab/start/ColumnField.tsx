import { Select } from "../../../controls/Select.tsx";
import { TextField } from "../../../controls/TextField.tsx";

/** A column of the table: chosen from its names, or written where they are not known. */
export function ColumnField({
  columns,
  none,
  ...field
}: {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly fault?: string | undefined;
  readonly columns: readonly string[];
  /** What it means to choose none. */
  readonly none: string;
  readonly value: string;
  readonly onChange: (column: string) => void;
}) {
  if (columns.length === 0) return <TextField {...field} placeholder={none} spellCheck={false} />;
  const names = [...new Set(columns)].filter((name) => name.trim() !== "");
  return (
    <Select {...field} choices={[{ value: "", label: none }, ...names.map((name) => ({ value: name, label: name }))]} />
  );
}
