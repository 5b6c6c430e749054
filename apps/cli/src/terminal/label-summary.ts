import type { SongLabels } from "@swar/training";
import type { Quadrant } from "@swar/units";
import { drawDensity } from "./plane.ts";

const CLASSES = [
  ["Q3", "low arousal, negative valence"],
  ["Q4", "low arousal, positive valence"],
  ["Q2", "high arousal, negative valence"],
  ["Q1", "high arousal, positive valence"],
] as const satisfies readonly (readonly [Quadrant, string])[];

/** Characters of the longest bar. */
const BAR = 20;

/** How many songs have each label, as bars, and where all of them lie on the plane, as lines of text. */
export function labelSummary({ label, arousal, valence, threshold }: SongLabels): string {
  const counts = CLASSES.map((_, value) => label.reduce((n, x) => (x === value ? n + 1 : n), 0));
  const most = Math.max(...counts);
  const width = most.toLocaleString("en").length;
  const bars = CLASSES.map(([quadrant, words], i) => {
    const count = counts[i] as number;
    const share = `${((100 * count) / label.length).toFixed(1)} %`.padStart(7);
    const bar = "█".repeat(Math.round((BAR * count) / most));
    return `  ${i} ${quadrant} ${words.padEnd(31)}${count.toLocaleString("en").padStart(width)} ${share} ${bar}`.trimEnd();
  });
  const from = `high is from arousal ${shown(threshold.arousal)} and enhanced valence ${shown(threshold.valence)} on`;
  return [`${label.length.toLocaleString("en")} songs; ${from}`, ...bars, drawDensity(arousal, valence)].join("\n");
}

function shown(value: number): string {
  return String(Number(value.toFixed(4)));
}
