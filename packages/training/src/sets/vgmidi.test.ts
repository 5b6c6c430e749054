import { describe, expect, it } from "vitest";
import { openSet } from "./open-set.ts";
import { absent, sharedSet, writtenSet } from "./written-set.testing.ts";

const rater = (listener: string, arousal: number[], valence: number[]) => ({
  age: "21-25",
  country: "US",
  musicianship: 1,
  arousal,
  valence,
  listener,
});
const piece = (id: string, raters: object[]): string =>
  JSON.stringify({ id, name: "Title", series: "Super Mario", duration: 8, measures: 2, raters });

const written = {
  "annotations/r1-piece0.json": piece("r1-piece0", [
    rater("L720cd6a4", [0, 1], [-1, 0]),
    rater("Ldaaa2c9d", [-1, 0], [-1, 1]),
    rater("Lshort", [0], [0, 0]),
    rater("Lwild", [0, 3], [0, 0]),
  ]),
  "annotations/r1-piece1.json": piece("r1-piece1", [rater("Lnew", [0, 0], [0, 0]), rater("L720cd6a4", [1, 1], [1, 1])]),
};

describe("openSet of VGMIDI", () => {
  it("means over raters, measure by measure, with audio that was rendered elsewhere", async () => {
    const audio = writtenSet({ "r1-piece0.wav": "" });
    const { items, warnings, groupedBy } = await openSet(writtenSet(written), { audio });
    expect(groupedBy).toBe("series");
    const half = Math.SQRT1_2 / 2;
    expect(items[0]).toEqual({
      id: "r1-piece0",
      audio: `${audio.path}/r1-piece0.wav`,
      group: "super mario",
      title: "Title",
      labels: {
        arousal: 0.5,
        valence: 0.375,
        scale: "signed",
        source: "ratings",
        spread: { arousal: expect.closeTo(half, 12), valence: expect.closeTo(half / 2, 12) },
        raters: 2,
      },
      curve: {
        times: [2, 6],
        arousal: [0.25, 0.75],
        valence: [0, 0.75],
        scale: "signed",
        skip: 0,
        spread: {
          arousal: [expect.closeTo(half, 12), expect.closeTo(half, 12)],
          valence: [0, expect.closeTo(half, 12)],
        },
        raters: 2,
      },
    });
    expect(warnings).toMatchObject([
      { kind: "odd-length", count: 1, examples: ["r1-piece0"] },
      { kind: "out-of-range", count: 1 },
      { kind: "missing-audio", count: 1, examples: ["r1-piece1"] },
    ]);
  });

  it("gives single raters only where they are asked for, by numbers, one person having one", async () => {
    const folder = writtenSet(written);
    expect(JSON.stringify(await openSet(folder))).not.toMatch(/raterCurves|L720cd6a4/);
    const { items } = await openSet(folder, { raterCurves: true });
    expect(items.map(({ raterCurves }) => raterCurves?.map(({ rater: number }) => number))).toEqual([
      [1, 2],
      [3, 1],
    ]);
    expect(items[0]?.raterCurves?.[0]).toEqual({ rater: 1, arousal: [0.5, 1], valence: [0, 0.5] });
    expect(JSON.stringify(items)).not.toMatch(/L720cd6a4|21-25|US|musicianship/);
  });

  it("says what is wrong with a file", async () => {
    const at = (text: string) => openSet(writtenSet({ "annotations/a.json": text }));
    await expect(at('{"raters"')).rejects.toThrow("annotations/a.json: it must be JSON, got SyntaxError");
    await expect(at('{"raters": []}')).rejects.toThrow(
      "annotations/a.json: it must hold measures, duration and raters, got raters; take the file as it was published",
    );
  });

  const missing = absent("vgmidi");
  it.skipIf(missing)(
    `agrees with means made by Python 3.11 fractions of the published files${missing ?? ""}`,
    async () => {
      const { items } = await openSet(sharedSet("vgmidi"), { raterCurves: true });
      expect([items.length, new Set(items.map(({ group }) => group)).size]).toEqual([161, 9]);
      const found = items.find(({ id }) => id === "r1-piece23");
      // (Σ Fraction(str(x)) / 30 + 1) / 2 of measure 11, statistics.stdev / 2, and the same of the raters' means.
      expect(found?.curve?.times[10]).toBeCloseTo(21.848484848484848, 12);
      expect(found?.curve?.arousal[10]).toBeCloseTo(0.759, 12);
      expect(found?.curve?.valence[10]).toBeCloseTo(0.4125, 12);
      expect(found?.curve?.spread?.arousal[10]).toBeCloseTo(0.2002644802978439, 12);
      expect(found?.labels).toMatchObject({ valence: expect.closeTo(0.43256902356902355, 12), raters: 30 });
      expect(found?.labels?.spread?.valence).toBeCloseTo(0.1809243304320711, 12);
      const pieces = items.flatMap(({ raterCurves = [] }) => raterCurves.map(({ rater: number }) => number));
      // 2,943 people, one of whose single ratings is left out for its length; 1,877 or one fewer rated several pieces.
      const perRater = [...Map.groupBy(pieces, (number) => number).values()].map(({ length }) => length);
      expect(perRater.length).toBeGreaterThanOrEqual(2942);
      expect(perRater.filter((count) => count > 1).length).toBeGreaterThanOrEqual(1876);
    },
  );
});
