import { MOOD_WORDS } from "@swar/recommend";
import { type AffectPoint, quadrant } from "@swar/units";
import { type ReactNode, useId } from "react";
import { Chip } from "../../controls/Chip.tsx";
import { Disclosure } from "../../controls/Disclosure.tsx";
import { Select } from "../../controls/Select.tsx";
import { Slider } from "../../controls/Slider.tsx";
import { sayPoint } from "../../text/say-point.ts";

export interface FeelingPickerProps {
  readonly title: string;
  readonly point: AffectPoint | undefined;
  /** What stands there until a place is said. */
  readonly unsaid: string;
  /** The words that are offered first. */
  readonly words: readonly string[];
  /** What else is offered first: how one felt the last time. */
  readonly before?: ReactNode;
  readonly onChoose: (point: AffectPoint) => void;
}

const MIDDLE: AffectPoint = { arousal: 0.5, valence: 0.5 };
const WORDS = MOOD_WORDS.toSorted((a, b) => a.word.localeCompare(b.word));
const percent = (value: number): string => `${Math.round(100 * value)} %`;

/** A place on the plane by a word, or by two sliders; the plane itself stands beside it. */
export function FeelingPicker({ title, point, unsaid, words, before, onChoose }: FeelingPickerProps) {
  const id = useId();
  const said = WORDS.find(({ arousal, valence }) => point?.arousal === arousal && point.valence === valence)?.word;
  const chooseWord = (word: string): void => {
    const found = WORDS.find((each) => each.word === word);
    if (found) onChoose({ arousal: found.arousal, valence: found.valence });
  };
  return (
    <section className="feeling" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="feeling-said" aria-live="polite" data-quadrant={point && quadrant(point)}>
        {point ? <Said point={point} word={said} /> : unsaid}
      </p>
      <div className="feeling-words" role="group" aria-label={`${title} In a word`}>
        {before}
        {words.map((word) => (
          <Chip key={word} pressed={word === said} quadrant={quadrantOf(word)} onPress={() => chooseWord(word)}>
            {word}
          </Chip>
        ))}
      </div>
      <Disclosure summary="Other words, or two sliders">
        <div className="feeling-more">
          <Select
            label="Word"
            value={said ?? ""}
            onChange={chooseWord}
            choices={[
              { value: "", label: "Choose one of forty", disabled: true },
              ...WORDS.map(({ word }) => ({ value: word, label: word })),
            ]}
          />
          <Slider
            label="Energy"
            min={0}
            max={1}
            value={(point ?? MIDDLE).arousal}
            say={percent}
            ends={["quiet", "lively"]}
            onChange={(arousal) => onChoose({ ...(point ?? MIDDLE), arousal })}
          />
          <Slider
            label="Pleasantness"
            min={0}
            max={1}
            value={(point ?? MIDDLE).valence}
            say={percent}
            ends={["unpleasant", "pleasant"]}
            onChange={(valence) => onChoose({ ...(point ?? MIDDLE), valence })}
          />
        </div>
      </Disclosure>
    </section>
  );
}

/** A word where the place is that of one; the place in words everywhere else. */
function Said({ point, word }: { readonly point: AffectPoint; readonly word: string | undefined }) {
  return word === undefined ? sayPoint(point) : <strong>{word}</strong>;
}

function quadrantOf(word: string) {
  return quadrant(WORDS.find((each) => each.word === word) ?? MIDDLE);
}
