import { InvalidArgumentError } from "commander";

/** A number above 0. */
export function positiveNumber(text: string): number {
  const value = Number(text);
  if (!(value > 0 && Number.isFinite(value))) throw new InvalidArgumentError("It must be a number above 0.");
  return value;
}

/** Seconds between the points of a curve: less than a hundredth is no more than the model knows, and no less to print. */
export function curveStep(text: string): number {
  const value = positiveNumber(text);
  if (value < 0.01) throw new InvalidArgumentError("It must be at least 0.01.");
  return value;
}

/** Seconds in a stretch of a song: less holds no tempo, and more is no place in a song. */
export function stretchSeconds(text: string): number {
  const value = Number(text);
  if (!(value >= 3 && value <= 600)) throw new InvalidArgumentError("It must be a number from 3 to 600.");
  return value;
}

/** An integer above 0. */
export function positiveInteger(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new InvalidArgumentError("It must be an integer above 0.");
  return value;
}

/** A number of folds, at least 3: one to test, one to stop the training, and one to train. */
export function foldCount(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 3) throw new InvalidArgumentError("It must be an integer of at least 3.");
  return value;
}

/** An integer. */
export function integer(text: string): number {
  const value = Number(text);
  if (text.trim() === "" || !Number.isInteger(value)) throw new InvalidArgumentError("It must be an integer.");
  return value;
}

/** Integers with commas between them. */
export function integers(text: string): number[] {
  return text.split(",").map(integer);
}

/** 9 or 11. */
export function featureCount(text: string): 9 | 11 {
  if (text !== "9" && text !== "11") throw new InvalidArgumentError("It must be 9 or 11.");
  return text === "9" ? 9 : 11;
}

/** The name of a file for numbers. */
export function historyFile(text: string): string {
  if (!/\.(csv|json)$/.test(text)) throw new InvalidArgumentError("It must end in .csv or .json.");
  return text;
}

/** One or two words with a comma between them. */
export function columnNames(text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length > 2 || parts.includes(""))
    throw new InvalidArgumentError("It must be two column names, arousal first: a,v; or one column of classes");
  return parts;
}

/** Two words with a comma between them. */
export function twoColumns(text: string): [string, string] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.length !== 2 || parts.includes(""))
    throw new InvalidArgumentError("It must be two column names, arousal first: a,v");
  return parts as [string, string];
}

/** Two ascending numbers with a comma between them. */
export function numberRange(text: string): [number, number] {
  const parts = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  const [low = Number.NaN, high = Number.NaN] = parts;
  if (parts.length !== 2 || !parts.every(Number.isFinite) || low >= high)
    throw new InvalidArgumentError("It must be two ascending numbers: low,high");
  return [low, high];
}

/** A number from 0 to 1, or the word median. */
export function labelThreshold(text: string): number | "median" {
  if (text === "median") return text;
  const value = Number(text);
  if (text.trim() === "" || !(value >= 0 && value <= 1))
    throw new InvalidArgumentError("It must be a number from 0 to 1, or median.");
  return value;
}

/** Words with commas between them. */
export function words(text: string): string[] {
  const parts = text.split(",").map((part) => part.trim());
  if (parts.includes("")) throw new InvalidArgumentError("It must be names with commas between them.");
  return parts;
}

/**
 * Arousal and valence with a comma between them; undefined where `text` is none, such as a word.
 * @throws InvalidArgumentError where they are numbers outside [0, 1].
 */
export function moodPoint(text: string): { arousal: number; valence: number } | undefined {
  const [arousal = Number.NaN, valence = Number.NaN, ...more] = text
    .split(",")
    .map((part) => Number(part.trim() || "none"));
  if (more.length > 0 || Number.isNaN(arousal) || Number.isNaN(valence)) return undefined;
  if (Math.min(arousal, valence) < 0 || Math.max(arousal, valence) > 1)
    throw new InvalidArgumentError("A mood must be a word, or arousal,valence from 0 to 1.");
  return { arousal, valence };
}
