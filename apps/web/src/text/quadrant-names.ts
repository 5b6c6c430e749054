import type { Quadrant } from "@swar/units";

/** What quadrants are called, as everywhere in this project. */
export const QUADRANT_NAMES: Readonly<Record<Quadrant, string>> = {
  Q1: "lively and pleasant",
  Q2: "lively and unpleasant",
  Q3: "quiet and unpleasant",
  Q4: "quiet and pleasant",
};
