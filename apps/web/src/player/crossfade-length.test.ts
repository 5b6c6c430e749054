import { describe, expect, it } from "vitest";
import { crossfadeLength } from "./crossfade-length.ts";

describe("crossfadeLength", () => {
  it("is what is wanted, but at most a third of either track", () => {
    expect(crossfadeLength(4, [200, 180])).toBe(4);
    expect(crossfadeLength(4, [200, 6])).toBe(2);
    expect(crossfadeLength(0, [200, 6])).toBe(0);
  });

  it("goes by what it knows", () => {
    expect(crossfadeLength(4, [undefined, Number.NaN])).toBe(4);
    expect(crossfadeLength(4, [9, undefined])).toBe(3);
  });
});
