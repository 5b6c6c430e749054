import { describe, expect, it } from "vitest";
import {
  foldCount,
  integer,
  labelThreshold,
  mood,
  moodOrNow,
  nonNegativeNumber,
  numberRange,
  pointInTime,
  positiveInteger,
  positiveNumber,
  stretchSeconds,
  twoColumns,
  unitNumber,
} from "./option-parsers.ts";

interface Parser {
  readonly parse: (text: string) => unknown;
  readonly good: readonly [text: string, value: unknown][];
  readonly bad: readonly string[];
}

describe.each<Parser>([
  {
    parse: unitNumber,
    good: [
      ["0", 0],
      ["0.25", 0.25],
      ["1", 1],
    ],
    bad: ["", " ", "-0.1", "1.01", "x", "NaN", "0,5"],
  },
  {
    parse: nonNegativeNumber,
    good: [
      ["0", 0],
      ["1e-2", 0.01],
      ["12", 12],
    ],
    bad: ["", "-1", "x", "Infinity"],
  },
  {
    parse: pointInTime,
    good: [
      ["2026-03-01T20:15:30.5Z", new Date(Date.UTC(2026, 2, 1, 20, 15, 30, 500))],
      ["2026-03-01 20:15+05:30", new Date(Date.UTC(2026, 2, 1, 14, 45))],
      ["2026-03-01T20:15", new Date(2026, 2, 1, 20, 15)],
      ["2026-03-01", new Date(2026, 2, 1, 12)],
    ],
    bad: ["", "yesterday", "2026", "2026-13-01", "2026-03-01T25:00", "1.3.2026", "1709300000"],
  },
  {
    parse: mood,
    good: [
      ["Neutral", { text: "Neutral", point: { arousal: 0.5, valence: 0.5 } }],
      ["0, 1", { text: "0, 1", point: { arousal: 0, valence: 1 } }],
    ],
    bad: ["2,1", "-0.1,0.5"],
  },
  {
    parse: moodOrNow,
    good: [
      [" Now", { text: "now", point: undefined }],
      ["neutral", { text: "neutral", point: { arousal: 0.5, valence: 0.5 } }],
    ],
    bad: ["0.5,1.5"],
  },
  {
    parse: positiveNumber,
    good: [
      ["0.5", 0.5],
      ["1e-3", 1e-3],
      ["7", 7],
    ],
    bad: ["0", "-1", "x", "", "Infinity", "1,5"],
  },
  {
    parse: stretchSeconds,
    good: [
      ["3", 3],
      ["7.5", 7.5],
      ["600", 600],
    ],
    bad: ["2.9", "601", "-5", "x", "", "NaN", "5 s"],
  },
  {
    parse: positiveInteger,
    good: [
      ["1", 1],
      ["32", 32],
    ],
    bad: ["0", "-2", "1.5", "x", "", "NaN"],
  },
  {
    parse: labelThreshold,
    good: [
      ["0", 0],
      ["0.45", 0.45],
      ["median", "median"],
    ],
    bad: ["-0.1", "1.1", "mean", "", " ", "NaN"],
  },
  {
    parse: foldCount,
    good: [
      ["3", 3],
      ["10", 10],
    ],
    bad: ["2", "0", "3.5", "x", ""],
  },
  {
    parse: integer,
    good: [
      ["0", 0],
      ["-7", -7],
      ["42", 42],
    ],
    bad: ["", " ", "1.5", "x"],
  },
  {
    parse: twoColumns,
    good: [
      ["a,v", ["a", "v"]],
      [" a , v ", ["a", "v"]],
    ],
    bad: ["", "a", "a,", ",v", "a,b,c"],
  },
  {
    parse: numberRange,
    good: [
      ["1,9", [1, 9]],
      ["-1,1", [-1, 1]],
      ["0, 0.5", [0, 0.5]],
    ],
    bad: ["", "1", ",1", "1,", "9,1", "1,1", "a,b", "1,2,3", "0,Infinity"],
  },
])("$parse.name", ({ parse, good, bad }) => {
  it.each(good)("takes %j", (text, value) => {
    expect(parse(text)).toEqual(value);
  });

  it.each(bad)("refuses %j and says what it must be", (text) => {
    expect(() => parse(text)).toThrow(/^It must be /);
  });
});
