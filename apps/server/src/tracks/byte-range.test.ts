import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { byteRange } from "./byte-range.ts";

describe("byteRange", () => {
  it("gives what taking the bytes one by one gives", () => {
    const end = fc.option(fc.nat(30), { nil: undefined });
    fc.assert(
      fc.property(end, end, fc.nat(20), (first, last, size) => {
        const all = Array.from({ length: size }, (_, i) => i);
        const wanted =
          first === undefined
            ? all.filter((i) => i >= size - (last ?? 0))
            : all.filter((i) => i >= first && i <= (last ?? Infinity));
        const isNone = (first ?? last) === undefined || (first !== undefined && last !== undefined && last < first);
        const expected = wanted.length > 0 ? { start: wanted[0], end: wanted.at(-1) } : "none";
        expect(byteRange(`bytes=${first ?? ""}-${last ?? ""}`, size)).toEqual(isNone ? undefined : expected);
      }),
    );
  });

  it("takes numbers beyond all files for the end", () => {
    expect(byteRange(`bytes=5-${"9".repeat(400)}`, 10)).toEqual({ start: 5, end: 9 });
    expect(byteRange(`bytes=${"9".repeat(400)}-`, 10)).toBe("none");
    expect(byteRange(`bytes=-${"9".repeat(400)}`, 10)).toEqual({ start: 0, end: 9 });
  });
});
