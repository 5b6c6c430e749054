import { describe, expect, it } from "vitest";
import { openRange } from "./open-range.ts";

describe("openRange", () => {
  it("takes two ends, one of them, or one number for both", () => {
    const range = openRange();
    expect(range("1990, 1999")).toEqual({ min: 1990, max: 1999 });
    expect(range("1990,")).toEqual({ min: 1990 });
    expect(range(",-3.5")).toEqual({ max: -3.5 });
    expect(range("1999")).toEqual({ min: 1999, max: 1999 });
    expect(openRange([0, 1])("0,1")).toEqual({ min: 0, max: 1 });
  });

  it.each(["", ",", "a", "1,2,3", "2,1", "1,b", "Infinity"])("refuses %j", (text) => {
    expect(() => openRange()(text)).toThrowErrorMatchingInlineSnapshot(
      `[InvalidArgumentError: It must be low,high; one may be left out.]`,
    );
  });

  it("refuses what lies outside", () => {
    expect(() => openRange([0, 1])("0.5,1.5")).toThrowErrorMatchingInlineSnapshot(
      `[InvalidArgumentError: It must be low,high from 0 to 1; one may be left out.]`,
    );
  });
});
