import type { Quadrant } from "@swar/units";
import { Chip } from "../../controls/Chip.tsx";
import { Select } from "../../controls/Select.tsx";
import { QUADRANT_NAMES } from "../../text/quadrant-names.ts";
import type { LibraryFilter } from "./library-query.ts";
import { RangeFilter } from "./RangeFilter.tsx";
import { WordFilter } from "./WordFilter.tsx";

/** Row by row; where there is room for two in a row, each stands in its corner. */
const AS_ON_THE_PLANE = ["Q2", "Q1", "Q3", "Q4"] as const satisfies readonly Quadrant[];

export interface FilterPanelProps {
  readonly filter: LibraryFilter;
  readonly onFilter: (changes: Readonly<Partial<Record<keyof LibraryFilter, string | undefined>>>) => void;
}

/** Everything that can be filtered by, beside search and region. */
export function FilterPanel({ filter, onFilter }: FilterPanelProps) {
  const choose = (name: keyof LibraryFilter) => (value: string | undefined) => onFilter({ [name]: value || undefined });
  return (
    <div className="library-filters" id="library-filters" role="group" aria-label="Filters">
      <div className="library-quadrants" role="group" aria-label="Mood">
        {AS_ON_THE_PLANE.map((name) => (
          <Chip
            key={name}
            quadrant={name}
            pressed={filter.quadrant === name}
            onPress={() => onFilter({ quadrant: filter.quadrant === name ? undefined : name })}
          >
            {QUADRANT_NAMES[name]}
          </Chip>
        ))}
      </div>
      <WordFilter label="Genre" value={filter.genre} onChange={choose("genre")} />
      <WordFilter label="Language" hint="A code: hi, en, ar" value={filter.language} onChange={choose("language")} />
      <Select
        label="Where from"
        value={filter.source ?? ""}
        choices={[
          { value: "", label: "Anywhere" },
          { value: "audio", label: "Heard from files" },
          { value: "catalogue", label: "From a catalogue" },
        ]}
        onChange={choose("source")}
      />
      <Select
        label="Can be played"
        value={filter.playable ?? ""}
        choices={[
          { value: "", label: "Either way" },
          { value: "true", label: "Yes" },
          { value: "false", label: "No: its file is not there" },
        ]}
        onChange={choose("playable")}
      />
      <RangeFilter label="Tempo" unit="beats a minute" value={filter.tempo} onChange={choose("tempo")} />
      <RangeFilter label="Year" value={filter.year} onChange={choose("year")} />
      <RangeFilter label="Length" unit="minutes" scale={60} value={filter.duration} onChange={choose("duration")} />
    </div>
  );
}
