import { existsSync, readFileSync } from "node:fs";
import { SPOTIFY_FEATURES, SPOTIFY_RANGES } from "@swar/features";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenTable, goldenTracks } from "./golden.testing.ts";
import { columnMedians, imputed, median } from "./impute.ts";
import { songLabels } from "./song-labels.ts";
import { readSongTable } from "./song-table.ts";
import { source } from "./table.testing.ts";
import { tableSource } from "./table-source.ts";

const TRACKS = new URL("../../../../../shared/data/tabular/spotify-tracks.csv", import.meta.url);
const absent = existsSync(TRACKS) ? "" : " (skipped: ../shared/data/tabular is not here)";

const far = (a: ArrayLike<number>, b: ArrayLike<number>): number =>
  Array.from(a).reduce((most, x, i) => Math.max(most, Math.abs(x - (b[i] as number))), a.length === b.length ? 0 : NaN);

describe("songLabels", () => {
  it.each(["half", "median"] as const)("labels as pandas does, gaps imputed, threshold %s", async (key) => {
    const golden = goldenTable();
    const table = await readSongTable(source(golden.csv));
    expect(Object.fromEntries(table.warnings.map(({ column, count }) => [column?.toLowerCase(), count]))).toEqual(
      golden.missing,
    );
    expect(far(columnMedians(table.features), golden.medians)).toBe(0);
    const labels = songLabels(table.features, { threshold: key === "half" ? 0.5 : "median" });
    const { threshold, arousal, valence, label } = golden[key];
    expect(far(labels.arousal, arousal)).toBeLessThan(golden.tolerance);
    expect(far(labels.valence, valence)).toBeLessThan(golden.tolerance);
    expect(far([labels.threshold.arousal, labels.threshold.valence], threshold)).toBeLessThan(golden.tolerance);
    expect([...labels.label]).toEqual(label);
  });

  it.skipIf(absent)(`labels 66,307 tracks as pandas does${absent}`, async () => {
    const golden = goldenTracks();
    const { rows, features } = await readSongTable(tableSource("tracks", readFileSync(TRACKS)));
    expect(rows).toBe(golden.songs);
    for (const key of ["half", "median"] as const) {
      const expected = golden[key];
      const { arousal, valence, label } = songLabels(features, { threshold: key === "half" ? 0.5 : "median" });
      const sum = (values: Float64Array, weigh: (x: number, i: number) => number = (x) => x): number =>
        values.reduce((total, x, i) => total + weigh(x, i), 0);
      const square = (x: number): number => x * x;
      expect(far([sum(arousal), sum(valence)], expected.sums) / rows).toBeLessThan(golden.tolerance);
      expect(far([sum(arousal, square), sum(valence, square)], expected.squares) / rows).toBeLessThan(golden.tolerance);
      const products = sum(arousal, (x, i) => (x * i) / rows);
      expect(Math.abs(products - expected.products) / rows).toBeLessThan(golden.tolerance);
      expect([0, 1, 2, 3].map((k) => label.filter((x) => x === k).length)).toEqual(expected.counts);
      expect(
        far(
          expected.rows.map((i) => arousal[i] as number),
          expected.arousal,
        ),
      ).toBeLessThan(golden.tolerance);
      expect(
        far(
          expected.rows.map((i) => valence[i] as number),
          expected.valence,
        ),
      ).toBeLessThan(golden.tolerance);
      expect(expected.rows.map((i) => label[i])).toEqual(expected.label);
    }
  });

  it("stays in [0, 1] for any row, and gives the class that its numbers mean", () => {
    const row = fc.tuple(
      ...SPOTIFY_FEATURES.map((name) => {
        const [min, max] = SPOTIFY_RANGES[name];
        return fc.oneof(fc.double({ min, max, noNaN: true }), fc.constant(Number.NaN));
      }),
    );
    const whole = SPOTIFY_FEATURES.map((name) => SPOTIFY_RANGES[name][1]);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
        const { arousal, valence, label } = songLabels(Float64Array.from([...whole, ...rows.flat()]));
        for (const values of [arousal, valence]) expect(values.every((x) => x >= 0 && x <= 1)).toBe(true);
        const meant = [...arousal].map((a, i) => 2 * Number(a >= 0.5) + Number((valence[i] as number) >= 0.5));
        expect([...label]).toEqual(meant);
      }),
    );
  });
});

describe("columnMedians", () => {
  it("passes over what is missing, and refuses columns of nothing", () => {
    expect(median(Float64Array.of(9, 1, 3))).toBe(3);
    const features = new Float64Array(27).fill(0.5);
    [features[2], features[11], features[20]] = [0.1, Number.NaN, 0.4];
    expect(columnMedians(features)[2]).toBe(0.25);
    expect([...imputed(features, columnMedians(features))].slice(9, 18)).toEqual([
      0.5,
      0.5,
      0.25,
      ...Array(6).fill(0.5),
    ]);
    [features[2], features[20]] = [Number.NaN, Number.NaN];
    expect(() => columnMedians(features)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: a feature must have a value in some row, got none of energy; leave such tables out]`,
    );
  });
});
