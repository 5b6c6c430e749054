/** What sentences for the command line are where nobody types one. */
const PHRASES: readonly (readonly [said: string, instead: string])[] = [
  ["--target: it must name no input", "arousal and valence: their columns must be no inputs"],
  ["check --target and --target-range", "check the columns of the ratings, and what they call 0 and 1"],
  ["name rated columns with --target", "name two columns of people's ratings"],
  ["name a column with --group", "name the column of what belongs together"],
  ["name another column with --group", "name another column of what belongs together"],
  ["--features 11 puts", "11 features put"],
  ["raise --limit-sequences or leave it out", "take more windows"],
];

/**
 * A sentence of `swar train` in the words of those who fill in settings: options of the command line are called as the API has
 * them.
 * @example withoutFlags("it must come with --batch-size") // "it must come with batchSize"
 */
export function withoutFlags(sentence: string): string {
  const plain = PHRASES.reduce((text, [said, instead]) => text.replaceAll(said, instead), sentence);
  return plain.replaceAll(/--([a-z]+(?:-[a-z]+)*)/g, (_, flag: string) => NAMES[flag] ?? camelCase(flag));
}

const NAMES: Readonly<Record<string, string>> = { lr: "learningRate" };

function camelCase(flag: string): string {
  return flag.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
