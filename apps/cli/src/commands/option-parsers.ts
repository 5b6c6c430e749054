import { pointOfWord } from "@swar/recommend";
import type { AffectPoint } from "@swar/units";
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

/** Words of an option that may be given several times. */
export function several(word: string, before: readonly string[] = []): readonly string[] {
  return [...before, word];
}

/** A number from 0 to 1. */
export function unitNumber(text: string): number {
  const value = numberOf(text);
  if (!(value >= 0 && value <= 1)) throw new InvalidArgumentError("It must be a number from 0 to 1.");
  return value;
}

/** A number from 0. */
export function nonNegativeNumber(text: string): number {
  const value = numberOf(text);
  if (!(value >= 0 && value < Infinity)) throw new InvalidArgumentError("It must be a number from 0.");
  return value;
}

/** NaN where there is none. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?$/;

/** A date, which is the noon of that day, or a date and a time; of this place, unless it says otherwise. */
export function pointInTime(text: string): Date {
  const moment = DATE.test(text)
    ? new Date(`${text}T12:00`)
    : TIME.test(text)
      ? new Date(text.replace(" ", "T"))
      : undefined;
  if (moment === undefined || Number.isNaN(moment.getTime()))
    throw new InvalidArgumentError("It must be a date and a time, such as 2026-03-01T20:15, or a date.");
  return moment;
}

/** A mood as it was said, and where it lies; nowhere where it is the present one, whatever that may be. */
export interface SaidMood {
  readonly text: string;
  readonly point: AffectPoint | undefined;
}

/**
 * A word for a mood, or arousal and valence.
 * @throws InvalidArgumentError where numbers lie outside [0, 1]; SwarError `invalid-argument` where there is no such word.
 */
export function mood(text: string): SaidMood & { readonly point: AffectPoint } {
  return { text, point: moodPoint(text) ?? pointOfWord(text) };
}

/** The same, or `now`. */
export function moodOrNow(text: string): SaidMood {
  return text.trim().toLowerCase() === "now" ? { text: "now", point: undefined } : mood(text);
}

/**
 * Arousal and valence with a comma between them; undefined where `text` is none, such as a word.
 * @throws InvalidArgumentError where they are numbers outside [0, 1].
 */
function moodPoint(text: string): AffectPoint | undefined {
  const [arousal = Number.NaN, valence = Number.NaN, ...more] = text
    .split(",")
    .map((part) => Number(part.trim() || "none"));
  if (more.length > 0 || Number.isNaN(arousal) || Number.isNaN(valence)) return undefined;
  if (Math.min(arousal, valence) < 0 || Math.max(arousal, valence) > 1)
    throw new InvalidArgumentError("It must be a word, or arousal,valence from 0 to 1.");
  return { arousal, valence };
}
