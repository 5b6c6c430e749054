import { describe, expect, it } from "vitest";
import {
  foldCount,
  integer,
  labelThreshold,
  numberRange,
  positiveInteger,
  positiveNumber,
  stretchSeconds,
  twoColumns,
} from "./option-parsers.ts";

interface Parser {
  readonly parse: (text: string) => unknown;
  readonly good: readonly [text: string, value: unknown][];
  readonly bad: readonly string[];
}

describe.each<Parser>([
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
