import { SEED_COLUMNS, seedFormula, songAt, SPOTIFY_FEATURES, type TableSettings } from "@swar/features";
import { describe, expect, it } from "vitest";
import { songInputs } from "./song-inputs.ts";

const SETTINGS: TableSettings = {
  kind: "table",
  columns: SPOTIFY_FEATURES,
  rows: "songs",
  sequenceLength: 1,
  stride: 1,
};

/** Songs whose numbers all differ: song 2's third feature is 0.203. */
const rows = Float64Array.from({ length: 5 * 9 }, (_, i) => Math.floor(i / 9) / 10 + (i % 9) / 1000);
const single = Float32Array.from(rows);

/** The song that each step of each sequence shows. */
function shown(settings: Partial<TableSettings>, songOf?: readonly string[]): number[][] {
  const columns = ["energy"];
  const { count, frames } = songInputs({ ...SETTINGS, columns, ...settings })(rows, songOf);
  const songs = Array.from(frames as Float32Array, (x) => Math.round((x - 0.002) * 10));
  const length = songs.length / count;
  return Array.from({ length: count }, (_, i) => songs.slice(i * length, (i + 1) * length));
}

describe("songInputs", () => {
  it("gives rows as they are, and a sequence of one", () => {
    const { count, summary, frames } = songInputs(SETTINGS)(rows);
    expect([count, summary, frames]).toEqual([5, single, single]);
  });

  it("takes the model's columns in the model's order", () => {
    const { summary } = songInputs({ ...SETTINGS, columns: ["valence", "acousticness"] })(rows);
    expect(summary?.subarray(0, 4)).toEqual(Float32Array.of(0.008, 0, 0.108, 0.1));
  });

  it("makes the first prototype's two columns by its formula, NaN where a feature is missing", () => {
    const gap = rows.slice();
    gap[9 + SPOTIFY_FEATURES.indexOf("tempo")] = Number.NaN;
    const { summary } = songInputs({ ...SETTINGS, columns: SEED_COLUMNS })(gap);
    const { arousal, valence } = seedFormula(songAt(gap, 0));
    expect(summary?.subarray(9, 11)).toEqual(Float32Array.of(arousal, valence));
    expect(summary?.[11 + SPOTIFY_FEATURES.indexOf("tempo")]).toBeNaN();
    expect(summary?.[11 + 9]).toBeNaN();
    expect(summary?.[11 + 10]).toBeCloseTo(seedFormula(songAt(gap, 1)).valence, 6);
  });

  it("repeats a row to a sequence where rows are songs: others say nothing of it", () => {
    for (const meaning of ["songs", "mixed"] as const)
      expect(shown({ sequenceLength: 3, rows: meaning }, "aaaaa".split(""))).toEqual(
        [0, 1, 2, 3, 4].map((i) => [i, i, i]),
      );
  });

  it("shows a row with those before it of the same song where rows are time", () => {
    const time = { sequenceLength: 3, rows: "time" } as const;
    expect(shown(time, "aaabb".split(""))).toEqual([
      [0, 0, 0],
      [0, 0, 1],
      [0, 1, 2],
      [3, 3, 3],
      [3, 3, 4],
    ]);
    expect(shown(time)).toEqual([0, 1, 2, 3, 4].map((i) => [i, i, i]));
  });

  it("refuses a column that does not follow from the nine, and rows of another width", () => {
    expect(() => songInputs({ ...SETTINGS, columns: ["energy", "popularity"] })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: model: its columns must be Spotify's nine features and the two of the formula, got "popularity"; use it where that column is]`,
    );
    expect(() => songInputs(SETTINGS)(new Float64Array(10))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: songInputs: rows must hold 9 numbers each, got 10]`,
    );
  });
});
