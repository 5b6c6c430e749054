import { useId } from "react";
import type { Way } from "./question.ts";
import { WAY_WORDS } from "./way-words.ts";

const WAYS = Object.keys(WAY_WORDS) as Way[];

/** How the playlist goes from one place to the other. */
export function WayPicker({ way, onChange }: { readonly way: Way; readonly onChange: (way: Way) => void }) {
  const name = useId();
  return (
    <fieldset className="way-picker">
      <legend>How it goes there</legend>
      {WAYS.map((each) => (
        <label key={each} className="way-choice">
          <input type="radio" name={name} checked={each === way} onChange={() => onChange(each)} />
          <span>
            <span className="way-name">{WAY_WORDS[each].name}</span>
            <span className="way-says">{WAY_WORDS[each].says}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
