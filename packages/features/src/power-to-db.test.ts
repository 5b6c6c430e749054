import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { golden } from "./golden.testing.ts";
import { type DecibelOptions, powerToDb } from "./power-to-db.ts";

interface Powers {
  readonly powers: {
    readonly rows: number;
    readonly cols: number;
    readonly data: readonly number[];
    readonly cases: readonly { readonly options: DecibelOptions; readonly librosa: readonly number[] }[];
  };
}

describe("powerToDb", () => {
  const { rows, cols, data, cases } = (golden("scales") as Powers).powers;
  for (const { options, librosa } of cases) {
    it(`agrees with librosa.power_to_db, options ${JSON.stringify(options)}`, () => {
      const db = powerToDb(matrix(rows, cols, Float32Array.from(data)), options);
      expect([db.rows, db.cols]).toEqual([rows, cols]);
      // librosa rounds twice in single precision at up to 100 dB: 1.5e-5.
      for (const [i, want] of librosa.entries()) expect(Math.abs(db.data[i]! - want)).toBeLessThan(2e-5);
    });
  }

  it("holds no NaN for silence, for the default and for the largest as reference", () => {
    expect([...powerToDb(matrix(1, 3)).data]).toEqual([-100, -100, -100]);
    expect([...powerToDb(matrix(1, 3), { ref: "max" }).data]).toEqual([0, 0, 0]);
  });

  it("leaves an empty matrix empty", () => {
    expect(powerToDb(matrix(0, 128)).data.length).toBe(0);
  });

  it("is exact in single precision at powers of ten", () => {
    const powers = Float32Array.from({ length: 10 }, (_, i) => 10 ** -i);
    expect([...powerToDb(matrix(1, 10, powers), { topDb: null }).data]).toEqual(
      [...powers].map((x) => Math.fround(10 * Math.log10(x))),
    );
  });

  it("passes NaN on, so that a fault upstream shows", () => {
    expect(powerToDb(matrix(1, 2, Float32Array.of(1, Number.NaN))).data[1]).toBeNaN();
  });

  it("refuses options out of range", () => {
    expect(() => powerToDb(matrix(1, 1), { amin: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: powerToDb: amin must be positive, got 0]`,
    );
    expect(() => powerToDb(matrix(1, 1), { topDb: -1 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: powerToDb: topDb must be at least 0 or null, got -1]`,
    );
    expect(() => powerToDb(matrix(1, 1), { ref: Number.NaN })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: powerToDb: ref must be a finite number or "max", got NaN]`,
    );
  });
});
