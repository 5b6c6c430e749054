import { describe, expect, it } from "vitest";
import { windowMaximum } from "./window-maximum.ts";

describe("windowMaximum", () => {
  it("is the mean of the largest window, once one is full", () => {
    const window = windowMaximum(3);
    const found = [9, 0, 3, 6, 6, 0, 0].map((value) => {
      window.push(value);
      return window.maximum();
    });
    expect(found).toEqual([0, 0, 4, 4, 5, 5, 5]);
  });
});
