import { useState } from "react";
import { Button } from "../../controls/Button.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { sayDuration } from "../../text/say-duration.ts";
import { ConstraintsCard } from "./ConstraintsCard.tsx";
import { FeelingPicker } from "./FeelingPicker.tsx";
import { LastFeeling } from "./LastFeeling.tsx";
import type { ConstraintsProps } from "./MoreConstraints.tsx";

const NOW_WORDS = "tense sad tired restless angry lonely calm happy".split(" ");
const GOAL_WORDS = "calm relaxed content happy energetic focused sleepy".split(" ");

/** How one feels, where to go, how long: then one button. */
export function MoodForm({
  question,
  busy,
  onChange,
  onLead,
}: ConstraintsProps & { readonly busy: boolean; readonly onLead: () => void }) {
  const [missed, setMissed] = useState(false);
  const { now, goal, minutes } = question;
  const isMissing = missed && now === undefined;
  return (
    <form
      className="mood-form"
      onSubmit={(event) => {
        event.preventDefault();
        setMissed(true);
        if (now) onLead();
      }}
    >
      <FeelingPicker
        title="How do you feel?"
        unsaid="not said yet"
        point={now}
        words={NOW_WORDS}
        before={<LastFeeling onChoose={(point) => onChange({ now: point })} />}
        onChoose={(point) => onChange({ now: point })}
      />
      <FeelingPicker
        title="Where to?"
        unsaid=""
        point={goal}
        words={GOAL_WORDS}
        onChoose={(point) => onChange({ goal: point })}
      />
      <Slider
        label="How long"
        min={5}
        max={180}
        step={5}
        value={minutes}
        say={(value) => sayDuration(60 * value)}
        onChange={(value) => onChange({ minutes: value })}
      />
      <div className="mood-start">
        <Button type="submit" tone="primary" icon="play" busy={busy} className="mood-lead">
          {busy ? "Looking for music" : "Lead me there"}
        </Button>
        <p key={String(isMissing)} className="mood-quiet" role={isMissing ? "alert" : undefined}>
          {now ? "It begins softly. You can stop at any time." : "First tap the plane where you are, or choose a word."}
        </p>
      </div>
      <ConstraintsCard {...{ question, onChange }} />
    </form>
  );
}
