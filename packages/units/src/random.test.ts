import { describe, expect, it } from "vitest";
import { random, shuffled } from "./random.ts";

describe("random", () => {
  it("gives the same numbers for the same seed, and goes on from a saved state", () => {
    const [a, b] = [random(42), random(42)];
    expect(Array.from({ length: 5 }, a.uint32)).toEqual(Array.from({ length: 5 }, b.uint32));
    const saved = a.state();
    expect(random(saved).uint32()).toBe(a.uint32());
    expect(random(43).uint32()).not.toBe(random(42).uint32());
  });

  it("fills arrays with what it would give one by one", () => {
    const [a, b] = [random(7), random(7)];
    const into = new Uint32Array(100);
    a.draw(into);
    expect([...into]).toEqual(Array.from({ length: 100 }, b.uint32));
    expect(a.uint32()).toBe(b.uint32());
  });

  it("is uniform and normal", () => {
    const rng = random(1);
    const n = 20_000;
    const mean = (f: () => number): number => Array.from({ length: n }, () => f()).reduce((x, y) => x + y, 0) / n;
    expect(Math.abs(mean(rng.uniform) - 0.5)).toBeLessThan(0.01);
    expect(Math.abs(mean(rng.normal))).toBeLessThan(0.03);
    expect(Math.abs(mean(() => rng.normal() ** 2) - 1)).toBeLessThan(0.05);
  });
});

describe("shuffled", () => {
  it("keeps every item", () => {
    const items = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(shuffled(items, random(1)).toSorted((a, b) => a - b)).toEqual(items);
    expect(shuffled(items, random(1))).not.toEqual(items);
  });
});
