/** What a person should know of a labelled set, counted as it is read. */

/** The kinds of warnings. */
export type SetWarningKind =
  | "exchanged"
  | "not-exchanged"
  | "missing-audio"
  | "missing-value"
  | "not-a-number"
  | "out-of-range"
  | "duplicate"
  | "odd-length"
  | "no-group"
  | "no-labels"
  | "guessed-scale";

/** Something odd in a set. Plain data. */
export interface SetWarning {
  readonly kind: SetWarningKind;
  /** A column, a file, or a reason. */
  readonly about: string;
  readonly count: number;
  /** The first places or items, at most five. */
  readonly examples: readonly string[];
}

/** Examples that a warning names. */
const NAMED = 5;

/** Counts warnings as they come. */
export interface SetLog {
  readonly add: (kind: SetWarningKind, about: string, example: string) => void;
  /** What was counted so far, in the order of first occurrence. */
  readonly list: () => readonly SetWarning[];
}

/** A log without warnings. */
export function setLog(): SetLog {
  const found = new Map<string, { kind: SetWarningKind; about: string; count: number; examples: string[] }>();
  return {
    add: (kind, about, example) => {
      const key = `${kind} ${about}`;
      const entry = found.get(key) ?? { kind, about, count: 0, examples: [] };
      found.set(key, entry);
      entry.count++;
      if (entry.examples.length < NAMED) entry.examples.push(example);
    },
    list: () => [...found.values()].map((entry) => ({ ...entry, examples: [...entry.examples] })),
  };
}

/**
 * `warning` as a sentence without a full stop.
 * @example setWarningSentence({ kind: "missing-audio", about: "DEAM", count: 1, examples: ["7"] }) // "DEAM: 1 item has no audio file (7)"
 */
export function setWarningSentence({ kind, about, count, examples }: SetWarning): string {
  const what = SENTENCES[kind][count === 1 ? 0 : 1];
  return `${about}: ${count.toLocaleString("en")} ${what} (${examples.join(", ")}${count > examples.length ? ", …" : ""})`;
}

/** What follows the number: of one, of several. */
const SENTENCES: Readonly<Record<SetWarningKind, readonly [one: string, several: string]>> = {
  exchanged: [
    "item had arousal and valence exchanged in the published file and was put right",
    "items had arousal and valence exchanged in the published file and were put right",
  ],
  "not-exchanged": ["item was left as it is", "items were left as they are"],
  "missing-audio": ["item has no audio file", "items have no audio file"],
  "missing-value": ["value is missing", "values are missing"],
  "not-a-number": ["value is no number and was left out", "values are no numbers and were left out"],
  "out-of-range": ["value lies outside the scale and was left out", "values lie outside the scale and were left out"],
  duplicate: ["row repeats an earlier one and was left out", "rows repeat earlier ones and were left out"],
  "odd-length": [
    "rating has not one value a measure and was left out",
    "ratings have not one value a measure and were left out",
  ],
  "no-group": ["item has none and is kept together alone", "items have none and are kept together alone"],
  "no-labels": ["item has no usable label and was left out", "items have no usable label and were left out"],
  "guessed-scale": [
    "table has its scale guessed from its values",
    "tables have their scales guessed from their values",
  ],
};
