import { Select } from "../../controls/Select.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { TextField } from "../../controls/TextField.tsx";
import { sayCount } from "../../text/say-count.ts";
import { OpenRange } from "./OpenRange.tsx";
import type { Question } from "./question.ts";

export interface ConstraintsProps {
  readonly question: Question;
  readonly onChange: (changes: Partial<Question>) => void;
}

const FAMILIARITY = [
  { value: "any", label: "Known or new" },
  { value: "known", label: "Heard here before" },
  { value: "new", label: "Never heard here" },
] as const;

/** What few people ask of the tracks. */
export function MoreConstraints({ question, onChange }: ConstraintsProps) {
  const year = new Date().getFullYear();
  return (
    <div className="more-constraints">
      <OpenRange
        label="Beats a minute"
        min={40}
        max={200}
        value={question.tempo}
        onChange={(tempo) => onChange({ tempo })}
      />
      <OpenRange
        label="Loudness"
        min={-60}
        max={0}
        say={(value) => `${value} dB`}
        value={question.loudness}
        onChange={(loudness) => onChange({ loudness })}
      />
      <OpenRange
        label="Energy of the sound"
        min={0}
        max={1}
        step={0.05}
        say={(value) => `${Math.round(100 * value)} %`}
        value={question.energy}
        onChange={(energy) => onChange({ energy })}
      />
      <OpenRange
        label="Year"
        min={1900}
        max={year}
        value={question.year}
        onChange={(stretch) => onChange({ year: stretch })}
      />
      <TextField
        label="Genres"
        placeholder="any"
        hint="Several with commas between them."
        value={question.genres}
        onChange={(genres) => onChange({ genres })}
      />
      <TextField
        label="Languages"
        placeholder="any"
        hint="As they stand in your library, such as hi, en."
        value={question.languages}
        onChange={(languages) => onChange({ languages })}
      />
      <Slider
        label="Of one artist, at most"
        min={0}
        max={10}
        step={1}
        disabled={question.onePerArtist}
        value={question.onePerArtist ? 1 : question.perArtist}
        say={(value) => (value === 0 ? "any" : String(value))}
        onChange={(perArtist) => onChange({ perArtist })}
      />
      <Slider
        label="Not heard within"
        min={0}
        max={60}
        step={1}
        value={question.notHeardDays}
        say={(value) => (value === 0 ? "does not matter" : sayCount(value, "day"))}
        onChange={(notHeardDays) => onChange({ notHeardDays })}
      />
      <Select
        label="Familiarity"
        choices={FAMILIARITY}
        value={question.familiarity}
        onChange={(familiarity) => onChange({ familiarity })}
      />
    </div>
  );
}
