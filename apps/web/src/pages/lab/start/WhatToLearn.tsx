import { Segmented } from "../../../controls/Segmented.tsx";
import type { ChoicesProps } from "./ChoicesForm.tsx";
import { ColumnField } from "./ColumnField.tsx";
import { learnable } from "./propose-choices.ts";
import { ScaleFields } from "./ScaleFields.tsx";

const LEARNT = [
  { value: "ratings", label: "Ratings" },
  { value: "classes", label: "Classes" },
  { value: "formula", label: "The formula" },
] as const;

/** People's ratings, classes, or the first prototype's formula. */
export function WhatToLearn(props: ChoicesProps) {
  const { head, choices, faults, onChange } = props;
  const columns = learnable(head);
  return (
    <div className="lab-group">
      <Segmented
        label="What it learns"
        choices={LEARNT}
        value={choices.learnt}
        onChange={(learnt) =>
          onChange({ learnt, onlyQuadrants: false, ...(learnt === "classes" && { seedPreset: false }) })
        }
      />
      {choices.learnt === "ratings" && (
        <>
          <div className="lab-fields">
            {(["arousal", "valence"] as const).map((axis) => (
              <ColumnField
                key={axis}
                label={axis === "arousal" ? "Rated arousal" : "Rated valence"}
                columns={columns}
                none="Choose a column"
                fault={faults[axis]}
                value={choices[axis]}
                onChange={(column) => onChange({ [axis]: column })}
              />
            ))}
          </div>
          <ScaleFields {...props} />
        </>
      )}
      {choices.learnt === "classes" && (
        <ColumnField
          label="Column of classes"
          columns={columns}
          none="Choose a column"
          hint="0 quiet and unpleasant, 1 quiet and pleasant, 2 lively and unpleasant, 3 lively and pleasant."
          fault={faults.classes}
          value={choices.classes}
          onChange={(classes) => onChange({ classes })}
        />
      )}
      {choices.learnt === "formula" && (
        <p className="lab-note">
          The first prototype’s labels are a fixed sum of the very features that the model sees. A high figure then says
          that the sum was copied well, and nothing of how people hear music.
        </p>
      )}
    </div>
  );
}
