import { Disclosure } from "../../../controls/Disclosure.tsx";
import { Switch } from "../../../controls/Switch.tsx";
import { TextField } from "../../../controls/TextField.tsx";
import type { ChoicesProps } from "./ChoicesForm.tsx";
import { ColumnField } from "./ColumnField.tsx";
import { descends } from "./settings-of.ts";

/** Numbers of the form: what they mean, and what holds where they are left empty. */
const NUMBERS = {
  folds: ["Folds", "Each part tests once. Without: one split into 60, 20 and 20 %.", "none"],
  repeats: ["Repeats", "With other splits and other first weights each time.", "1"],
  seed: ["Seed", "The same number gives the same splits and weights.", "42"],
  epochs: ["Epochs at most", "It stops by itself where nothing is gained.", "100"],
  batchSize: ["Batch size", "Songs in one step.", "32"],
  learningRate: ["Learning rate", "How far one step goes.", "0.002"],
  sequenceLength: ["Rows in a sequence", "So many stretches are heard together.", "8"],
  stride: ["Rows from one to the next", "Where the next sequence begins.", "4"],
} as const;

/** What the first prototype did otherwise. */
const SEED_NUMBERS: Readonly<Partial<Record<keyof typeof NUMBERS, string>>> = { epochs: "20", learningRate: "0.001" };

const MEASURE = ["folds", "repeats", "seed"] as const;
const DESCENT = ["epochs", "batchSize", "learningRate"] as const;
const TIME = ["sequenceLength", "stride"] as const;

/** What few need to change. */
export function MoreChoices(props: ChoicesProps) {
  const { head, choices, faults, onChange } = props;
  const { seedPreset, learnt, sequence } = choices;
  return (
    <Disclosure summary="More">
      <div className="lab-group">
        <Numbers {...props} names={MEASURE} />
        {descends(choices) ? (
          <Numbers {...props} names={DESCENT} />
        ) : (
          <p className="lab-soft">
            This model is computed at once: epochs, batches and a learning rate mean nothing to it.
          </p>
        )}
        {learnt !== "classes" && (
          <Switch
            label="Learn the quadrants only"
            hint="A classifier that says how likely each of the four is, and no place on the plane."
            checked={choices.onlyQuadrants}
            onChange={(onlyQuadrants) => onChange({ onlyQuadrants })}
          />
        )}
        {!seedPreset && (
          <>
            <ColumnField
              label="Song of each row"
              columns={head.columns}
              none="Each row is a song"
              hint="Where rows are stretches of songs in time: the column that says of which song."
              fault={faults.sequence}
              value={sequence}
              onChange={(column) => onChange({ sequence: column })}
            />
            {sequence !== "" && <Numbers {...props} names={TIME} />}
          </>
        )}
        {learnt !== "classes" && (
          <Switch
            label="The first prototype’s way"
            hint="Its network and its eleven inputs, two of which are its own targets; neighbouring rows share nine of ten across the split. Its score says nothing about music."
            checked={seedPreset}
            onChange={(on) => onChange({ seedPreset: on })}
          />
        )}
      </div>
    </Disclosure>
  );
}

function Numbers({
  names,
  choices,
  faults,
  onChange,
}: ChoicesProps & { readonly names: readonly (keyof typeof NUMBERS)[] }) {
  return (
    <div className="lab-fields">
      {names.map((name) => (
        <TextField
          key={name}
          label={NUMBERS[name][0]}
          hint={NUMBERS[name][1]}
          fault={faults[name]}
          inputMode="decimal"
          placeholder={(choices.seedPreset && SEED_NUMBERS[name]) || NUMBERS[name][2]}
          value={choices[name]}
          onChange={(text) => onChange({ [name]: text })}
        />
      ))}
    </div>
  );
}
