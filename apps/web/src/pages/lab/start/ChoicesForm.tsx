import { Select } from "../../../controls/Select.tsx";
import { Switch } from "../../../controls/Switch.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import { ColumnField } from "./ColumnField.tsx";
import type { Choices, Method } from "./draft.ts";
import type { Faults } from "./faults-of.ts";
import { MoreChoices } from "./MoreChoices.tsx";
import { groupColumn } from "./propose-choices.ts";
import type { TableHead } from "./table-head.ts";
import { WhatToLearn } from "./WhatToLearn.tsx";

/** What each part of the form is given. */
export interface ChoicesProps {
  readonly head: TableHead;
  readonly choices: Choices;
  readonly faults: Faults;
  readonly onChange: (changed: Partial<Choices>) => void;
}

const METHODS: readonly { readonly value: Method; readonly label: string }[] = [
  { value: "mlp", label: "Neural network (MLP)" },
  { value: "bilstm", label: "Neural network with memory (BiLSTM)" },
  { value: "kernel-ridge", label: "Kernel ridge" },
  { value: "ridge", label: "Ridge" },
];

const HINTS: Readonly<Record<Method, string>> = {
  mlp: "The usual choice, from a few hundred songs on.",
  bilstm: "For rows that are stretches of songs in time; slower.",
  "kernel-ridge":
    "Steady on a few hundred songs; the model that comes with the app is one. Computed at once, without epochs.",
  ridge: "A weighted sum, the simplest of all. Computed at once, without epochs.",
};

/** All choices: few in view, the rest behind "More". */
export function ChoicesForm(props: ChoicesProps) {
  const { head, choices, faults, onChange } = props;
  return (
    <>
      <TextField
        label="Name of the model"
        value={choices.name}
        fault={faults.name}
        onChange={(name) => onChange({ name })}
      />
      <WhatToLearn {...props} />
      {!choices.seedPreset && (
        <>
          <ColumnField
            label="Artist"
            columns={head.columns}
            none={head.isParquet || groupColumn(head) !== "" ? "Found by its name" : "None: every song for itself"}
            hint="Songs of one artist stay on one side of every split. Without it, figures are better than they should be."
            fault={faults.group}
            value={choices.group}
            onChange={(group) => onChange({ group })}
          />
          <Select
            label="Model"
            choices={METHODS}
            hint={HINTS[choices.model]}
            fault={faults.model}
            value={choices.model}
            onChange={(model) => onChange({ model })}
          />
        </>
      )}
      <Switch
        label="Compare with other methods"
        hint="Measures them on the same songs, from always saying the mean to boosting. It takes longer, and shows what the model is worth."
        checked={choices.compare}
        onChange={(compare) => onChange({ compare })}
      />
      <MoreChoices {...props} />
    </>
  );
}
