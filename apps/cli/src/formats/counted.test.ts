import { describe, expect, it } from "vitest";
import { counted } from "./counted.ts";

describe("counted", () => {
  it.each([
    [0, "0 tracks"],
    [1, "1 track"],
    [1_234_567, "1,234,567 tracks"],
  ])("%i: %s", (count, text) => {
    expect(counted(count, "track")).toBe(text);
  });
});
