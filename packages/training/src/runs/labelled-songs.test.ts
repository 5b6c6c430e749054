import { SEED_COLUMNS, SPOTIFY_FEATURES, seedFormula, songAt } from "@swar/features";
import { array, assert, constant, constantFrom, double, oneof, property } from "fast-check";
import { describe, expect, it } from "vitest";
import type { SongTable } from "../tables/song-table.ts";
import { classOf, labelledSongs, type Target } from "./labelled-songs.ts";
import { RATED, songTable } from "./songs.testing.ts";

const table = songTable({ rows: 12, artists: 4 });
const withNumbers = (numbers: SongTable["numbers"]): SongTable => ({ ...table, numbers });

/** The groups that rows end in, as lists of rows. */
function groupsOf(artist: readonly string[], track: readonly string[]): number[][] {
  const size = { rows: artist.length };
  const { songs } = labelledSongs({ ...songTable(size), texts: { artist, track } }, { ...RATED, id: "track" });
  return [...Map.groupBy(songs, ({ group }) => group).values()].map((members) => members.map(({ row }) => row));
}

describe("labelledSongs", () => {
  it("keeps labels in [0, 1] and leaves out what has none, for any numbers in the table", () => {
    const anything = oneof(double(), constant(Number.NaN), double({ min: -1, max: 2 }), double({ min: -60, max: 300 }));
    const rowsOf = array(array(anything, { minLength: 11, maxLength: 11 }), { minLength: 1, maxLength: 20 });
    const targets: Target[] = [{ kind: "formula" }, RATED.target, { kind: "classes", column: "a" }];
    assert(
      property(rowsOf, (rows) => {
        const features = Float64Array.from(rows.flatMap((row) => row.slice(0, 9)));
        const numbers = { a: Float64Array.from(rows, (row) => row[9]!), v: Float64Array.from(rows, (row) => row[10]!) };
        const texts = { artist: rows.map((_, i) => String(i)) };
        for (const target of targets) {
          let found;
          try {
            found = labelledSongs({ ...table, rows: rows.length, features, numbers, texts }, { ...RATED, target });
          } catch (error) {
            expect(String(error)).toMatch(/rows must have labels/);
            continue;
          }
          for (const { arousal, valence } of found.songs)
            expect(arousal >= 0 && arousal <= 1 && valence >= 0 && valence <= 1).toBe(true);
          expect(found.songs.length + found.leftOut.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
        }
      }),
    );
  });

  it("scales ratings by their range, and counts those outside it and those that are missing", () => {
    const numbers = { a: new Float64Array(12).fill(5), v: new Float64Array(12).fill(1) };
    numbers.a.set([9, 1, 9.01, 0.99, Number.NaN]);
    const { songs, leftOut } = labelledSongs(withNumbers(numbers), {
      ...RATED,
      target: { kind: "columns", columns: ["a", "v"], range: [1, 9] },
    });
    expect(songs.slice(0, 3).map(({ row, arousal, valence, quadrant }) => [row, arousal, valence, quadrant])).toEqual([
      [0, 1, 0, "Q2"],
      [1, 0, 0, "Q3"],
      [5, 0.5, 0, "Q2"],
    ]);
    expect(leftOut).toEqual([{ reason: "a rating is missing or out of range", count: 3 }]);
  });

  it("reads classes as emotion_label names them", () => {
    const numbers = { a: Float64Array.of(0, 1, 2, 3, 4, -1, 0.5, Number.NaN, 0, 0, 0, 0) };
    const { songs, leftOut } = labelledSongs(withNumbers(numbers), {
      ...RATED,
      target: { kind: "classes", column: "a" },
    });
    expect(songs.slice(0, 4).map(({ quadrant }) => quadrant)).toEqual(["Q3", "Q4", "Q2", "Q1"]);
    expect(songs.slice(0, 4).map(classOf)).toEqual([0, 1, 2, 3]);
    expect(leftOut).toEqual([{ reason: "the class is not 0, 1, 2 or 3", count: 4 }]);
  });

  it("gives the nine features as they are, and after them, where asked, the formula's two values", () => {
    const nine = labelledSongs(table, RATED);
    const eleven = labelledSongs(table, { ...RATED, features: 11 });
    expect([nine.columns, eleven.columns]).toEqual([SPOTIFY_FEATURES, SEED_COLUMNS]);
    expect(nine.x).toEqual(Float32Array.from(table.features));
    const { arousal, valence } = seedFormula(songAt(table.features, 11));
    expect(eleven.x.subarray(11 * 11)).toEqual(Float32Array.from([...nine.x.subarray(11 * 9), arousal, valence]));
  });

  it("links groups that share a track, however far the chain goes, and nothing else", () => {
    const letters = (text: string): string[] => text.split(" ").map((name) => (name === "-" ? "" : name));
    expect(groupsOf(letters("a b c d"), letters("1 2 3 4"))).toEqual([[0], [1], [2], [3]]);
    expect(groupsOf(letters("a b c A"), letters("1 1 2 3"))).toEqual([[0, 1, 3], [2]]);
    expect(groupsOf(letters("a b b c c d"), letters("1 1 2 2 3 3"))).toEqual([[0, 1, 2, 3, 4, 5]]);
    expect(groupsOf(letters("- - - -"), letters("1 - 1 -"))).toEqual([[0, 2], [1], [3]]);
  });

  it("never parts rows of one group or of one track, for any of them", () => {
    const names = array(constantFrom("", "a", "b", "c", "d", "e"), { minLength: 2, maxLength: 24 });
    assert(
      property(names, names, (artist, track) => {
        const count = Math.min(artist.length, track.length);
        const [artists, tracks] = [artist.slice(0, count), track.slice(0, count)];
        const groupOf = new Map(groupsOf(artists, tracks).flatMap((rows, g) => rows.map((row) => [row, g] as const)));
        for (let i = 0; i < count; i++)
          for (let j = 0; j < i; j++)
            if ((artists[i] && artists[i] === artists[j]) || (tracks[i] && tracks[i] === tracks[j]))
              expect(groupOf.get(i)).toBe(groupOf.get(j));
      }),
    );
  });

  it("says what to do where no row has a label", () => {
    const target: Target = { kind: "columns", columns: ["a", "v"], range: [5, 9] };
    expect(() => labelledSongs(table, { ...RATED, target })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: rows must have labels, got none (12 rows: a rating is missing or out of range); check --target and --target-range]`,
    );
    expect(() => labelledSongs(table, { ...RATED, group: "singer" })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: labelledSongs: the columns of groups and ids must have been read, got "singer"]`,
    );
  });
});
