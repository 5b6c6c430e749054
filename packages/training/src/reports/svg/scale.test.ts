import { describe, expect, it } from "vitest";
import { placeOn, roundTicks, ticksBetween } from "./scale.ts";

describe("placeOn", () => {
  it("maps linearly, also onto a falling range, and holds what lies outside at the edge", () => {
    const falling = { domain: [0, 1], range: [200, 0] } as const;
    expect([0, 0.25, 1, 1.5, -2].map((value) => placeOn(falling, value))).toEqual([200, 150, 0, 0, 200]);
  });
});

describe("roundTicks", () => {
  it("steps by 1, 2 or 5 times a power of ten", () => {
    expect(roundTicks(37, 5)).toEqual([0, 10, 20, 30]);
    expect(roundTicks(0.25, 4)).toEqual([0, 0.1, 0.2]);
    expect(roundTicks(1, 5)).toEqual([0, 0.5, 1]);
    expect(roundTicks(140, 5)).toEqual([0, 50, 100]);
  });
});

describe("ticksBetween", () => {
  it("gives round numbers inside both ends, whatever their size and sign", () => {
    expect(ticksBetween(0.23, 0.61, 5)).toEqual([0.3, 0.4, 0.5, 0.6]);
    expect(ticksBetween(-0.05, 0.42, 5)).toEqual([0, 0.2, 0.4]);
    expect(ticksBetween(-30, 10, 5)).toEqual([-30, -20, -10, 0, 10]);
  });
});
