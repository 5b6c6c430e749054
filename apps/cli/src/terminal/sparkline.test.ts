import { describe, expect, it } from "vitest";
import { sparkline } from "./sparkline.ts";

describe("sparkline", () => {
  it("draws the least value lowest, the greatest highest", () => {
    expect(sparkline([0, 0.5, 1], 3)).toBe("▁▅█");
  });

  it("has one bar a value where there is room, else the means of their shares", () => {
    expect(sparkline([0, 1], 60)).toBe("▁█");
    expect(sparkline([0, 0, 1, 1, 0, 1], 3)).toBe("▁█▅");
    expect(
      sparkline(
        Array.from({ length: 1000 }, () => 0.3),
        60,
      ),
    ).toBe("▃".repeat(60));
  });

  it("is empty without values", () => {
    expect(sparkline([], 60)).toBe("");
  });
});
