import { MOOD_WORDS } from "@swar/recommend";
import { quadrant } from "@swar/units";
import { useState } from "react";
import { Chip } from "../../controls/Chip.tsx";
import { Select } from "../../controls/Select.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { sayDuration } from "../../text/say-duration.ts";

const SUGGESTED = ["calm", "serene", "hopeful", "happy", "energetic"] as const;
const WORDS = MOOD_WORDS.map(({ word }) => word).toSorted();

/** Where to, in a word, and how long it may take. */
export function LeadChoice({
  to,
  minutes,
  onTo,
  onMinutes,
}: {
  readonly to: string | undefined;
  readonly minutes: number;
  readonly onTo: (word: string) => void;
  /** When the hand lets go. */
  readonly onMinutes: (minutes: number) => void;
}) {
  const [shown, setShown] = useState(minutes);
  return (
    <div className="lead-choice">
      <div className="song-next-words" role="group" aria-label="Where to">
        {MOOD_WORDS.filter(({ word }) => SUGGESTED.some((each) => each === word)).map((mood) => (
          <Chip key={mood.word} quadrant={quadrant(mood)} pressed={to === mood.word} onPress={() => onTo(mood.word)}>
            {mood.word}
          </Chip>
        ))}
      </div>
      <div className="lead-choice-fields">
        <Select
          label="Another word"
          value={to ?? ""}
          choices={[
            { value: "", label: "Choose …", disabled: true },
            ...WORDS.map((word) => ({ value: word, label: word })),
          ]}
          onChange={onTo}
        />
        <Slider
          label="How long"
          min={5}
          max={120}
          step={5}
          value={shown}
          say={(value) => sayDuration(60 * value)}
          onChange={setShown}
          onSettle={onMinutes}
        />
      </div>
    </div>
  );
}
