import { describe, expect, it } from "vitest";
import { ago } from "./ago.ts";

describe("ago", () => {
  it.each([
    [0, "just now"],
    [59 * 60_000, "59 minutes ago"],
    [3_600_000, "1 hour ago"],
    [7_200_000, "2 hours ago"],
    [86_400_000, "1 day ago"],
    [400_000_000, "4 days ago"],
  ])("says %i milliseconds as %s", (milliseconds, words) => {
    expect(ago(milliseconds)).toBe(words);
  });
});
