import { quadrant } from "@swar/units";
import type { SongGuess } from "../../engine/index.ts";

/** Estimates as CSV, a line a song. */
export function tableCsv(names: readonly string[], guesses: readonly SongGuess[]): string {
  const head = "name,arousal,valence,quadrant,arousal_uncertainty,valence_uncertainty";
  const lines = guesses.map((guess, i) => {
    const { arousal, valence, uncertainty } = guess;
    const numbers = [uncertainty.arousal, uncertainty.valence].map(digits);
    return [field(names[i] ?? ""), digits(arousal), digits(valence), quadrant(guess), ...numbers].join(",");
  });
  return `${[head, ...lines].join("\r\n")}\r\n`;
}

const digits = (value: number): string => (Number.isNaN(value) ? "" : value.toFixed(4));

/** In quotes where it must be; what a spreadsheet would take for a formula is kept from being one. */
function field(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
