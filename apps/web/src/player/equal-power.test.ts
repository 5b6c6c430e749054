import { describe, expect, it } from "vitest";
import { equalPower } from "./equal-power.ts";

describe("equalPower", () => {
  it("keeps the power of two fades that cross", () => {
    const [rising, falling] = [equalPower({ from: 0, to: 1 }), equalPower({ from: 1, to: 0 })];
    rising.forEach((x, i) => expect(x * x + (falling[i] as number) ** 2).toBeCloseTo(1, 6));
  });

  it("begins and ends where it is told to, and never turns back", () => {
    const way = equalPower({ from: 0.3, to: 0.8, points: 20 });
    expect([way[0], way[19]].map((x) => Number(x?.toFixed(6)))).toEqual([0.3, 0.8]);
    expect([...way]).toEqual([...way].toSorted((a, b) => a - b));
  });
});
