import { Disclosure } from "../../controls/Disclosure.tsx";
import { Segmented } from "../../controls/Segmented.tsx";
import { Switch } from "../../controls/Switch.tsx";
import { type ConstraintsProps, MoreConstraints } from "./MoreConstraints.tsx";
import { WayPicker } from "./WayPicker.tsx";

const TEMPI = [
  { value: "any", label: "Any" },
  { value: "calm", label: "Calm" },
] as const;

/** How the way is, and what the tracks must be. Everything has an answer already. */
export function ConstraintsCard({ question, onChange }: ConstraintsProps) {
  return (
    <section className="mood-card" aria-label="How it goes there, and with which music">
      <WayPicker way={question.way} onChange={(way) => onChange({ way })} />
      <div className="mood-few">
        <Segmented
          label="Tempo"
          choices={TEMPI}
          value={question.calmTempo ? "calm" : "any"}
          onChange={(tempo) => onChange({ calmTempo: tempo === "calm" })}
        />
        <div>
          <Switch
            label="One track of each artist"
            checked={question.onePerArtist}
            onChange={(onePerArtist) => onChange({ onePerArtist })}
          />
          <Switch
            label="Without explicit words"
            checked={question.withoutExplicit}
            onChange={(withoutExplicit) => onChange({ withoutExplicit })}
          />
        </div>
      </div>
      <Disclosure summary="More">
        <MoreConstraints {...{ question, onChange }} />
      </Disclosure>
    </section>
  );
}
