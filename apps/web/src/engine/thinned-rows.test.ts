import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { thinnedRows } from "./thinned-rows.ts";

describe("thinnedRows", () => {
  it("gives each column the merger of its rows, however many there are", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -9, max: 9 }), { maxLength: 200 }), (values) => {
        const thin = thinnedRows({ width: 1, most: 8, merge: (into, at, from, start) => (into[at]! += from[start]!) });
        for (const value of values) thin.push([value], 0);
        const { data, columns, rowsPerColumn, rows } = thin.finish();
        const sums = Array.from({ length: Math.ceil(values.length / rowsPerColumn) }, (_, c) =>
          values.slice(c * rowsPerColumn, (c + 1) * rowsPerColumn).reduce((a, b) => a + b, 0),
        );
        expect([...data]).toEqual(sums);
        expect([columns, rows]).toEqual([sums.length, values.length]);
        expect(columns <= 8 && (rowsPerColumn === 1 || columns > 4)).toBe(true);
      }),
    );
  });
});
