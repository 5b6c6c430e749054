import type { Quadrant } from "@swar/units";
import { QUADRANT_NAMES } from "../../text/quadrant-names.ts";
import { sayClock } from "../../text/say-clock.ts";
import type { FilterName } from "./library-query.ts";
import { readRange } from "./range-text.ts";

const plain = (value: string): string => value;
const quoted = (value: string): string => `“${value}”`;
const range =
  (unit: string, say: (value: number) => string = String) =>
  (text: string): string => {
    const [low, high] = readRange(text);
    if (low === undefined) return high === undefined ? `any ${unit}` : `${unit} up to ${say(high)}`;
    return high === undefined ? `${unit} from ${say(low)}` : `${unit} ${say(low)} to ${say(high)}`;
  };

const WORDS: Readonly<Record<FilterName, (value: string) => string>> = {
  text: quoted,
  quadrant: (value) => QUADRANT_NAMES[value as Quadrant] ?? value,
  genre: plain,
  language: (value) => `language ${value}`,
  source: (value) => (value === "audio" ? "heard from files" : "from a catalogue"),
  playable: (value) => (value === "true" ? "can be played" : "no file is there"),
  year: range("year"),
  tempo: range("tempo"),
  duration: range("length", sayClock),
  arousal: range("arousal"),
  valence: range("valence"),
};

/**
 * What a filter says, in a few words.
 * @example filterWords("tempo", "60,90") // "tempo 60 to 90"
 */
export function filterWords(name: FilterName, value: string): string {
  return WORDS[name](value);
}
