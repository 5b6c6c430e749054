import { ApiProblem } from "../../../api/api-problem.ts";
import { capitalised } from "../capitalised.ts";
import type { Choices } from "./draft.ts";

/** What is wrong with which choice, and what to do. */
export type Faults = Readonly<Partial<Record<keyof Choices | "file", string>>>;

/** What can be seen to be wrong before anything is sent. */
export function faultsOf(choices: Choices): Faults {
  const { learnt, arousal, valence, classes, low, high } = choices;
  const faults: { -readonly [Key in keyof Faults]: string } = {};
  if (choices.name.trim() === "") faults.name = "Give it a name, to find it again.";
  else if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}\p{Join_Control} ._-]{0,59}$/u.test(choices.name.trim())) {
    faults.name = "Begin with a letter or digit, and take at most 60 letters, digits, blanks, dots, _ and -.";
  }
  if (learnt === "classes" && classes === "") faults.classes = "Choose the column that holds the classes 0 to 3.";
  if (learnt === "ratings") {
    if (arousal === "") faults.arousal = "Choose the column in which people rated arousal.";
    if (valence === "") faults.valence = "Choose the column in which people rated valence.";
    else if (arousal === valence) faults.valence = "Choose another column than that of arousal.";
    if (!isNumber(low)) faults.low = "Write the number that stands for the lowest rating.";
    if (!isNumber(high)) faults.high = "Write the number that stands for the highest rating.";
    else if (isNumber(low) && Number(high) <= Number(low)) faults.high = "It must be above the lowest.";
  }
  return { ...faults, ...numberFaults(choices) };
}

const isNumber = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** Whole numbers, and the least of each that means something. */
const WHOLE = { folds: 3, repeats: 1, epochs: 1, batchSize: 1, sequenceLength: 1, stride: 1, seed: 0 } as const;

function numberFaults(choices: Choices): Faults {
  const wrong = (Object.entries(WHOLE) as [keyof typeof WHOLE, number][]).filter(([name, least]) => {
    const text = choices[name].trim();
    return text !== "" && !(Number.isInteger(Number(text)) && Number(text) >= least);
  });
  const whole = wrong.map(([name, least]) => [name, `Write a whole number from ${least} on, or leave it empty.`]);
  const rate = choices.learningRate.trim();
  const isRate = rate === "" || (Number(rate) > 0 && Number(rate) <= 10);
  return {
    ...(Object.fromEntries(whole) as Faults),
    ...(isRate ? {} : { learningRate: "Write a number above 0, such as 0.002, or leave it empty." }),
  };
}

/** Names of the server's that the form has under another. */
const NAMES: Readonly<Record<string, keyof Choices>> = { task: "onlyQuadrants", preset: "seedPreset" };

/** What the server said of which choice; empty where it spoke of none. */
export function faultsIn(error: unknown, choices: Choices): Faults {
  if (!(error instanceof ApiProblem)) return {};
  if (error.code === "invalid-table" || error.code === "too-large") return { file: error.message };
  const fields = error.fields.length > 0 ? error.fields : ruleOf(error.message);
  const said = fields.flatMap(({ field, rule }) => {
    const name = NAMES[field] ?? field;
    return name === "file" || name in choices ? [[name, capitalised(`${rule}.`)]] : [];
  });
  return Object.fromEntries(said) as Faults;
}

/** The field that a message of the form `field: rule` begins with. */
function ruleOf(message: string): ApiProblem["fields"] {
  const [, field, rule] = /^(\w+): (.+)$/.exec(message) ?? [];
  return field === undefined || rule === undefined ? [] : [{ in: "query", field, rule }];
}
