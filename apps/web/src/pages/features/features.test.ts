import { seedFormula, SPOTIFY_FEATURES, SPOTIFY_RANGES } from "@swar/features";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FEATURE_CONTROLS } from "../../text/feature-controls.ts";
import { influences } from "./influences.ts";
import { modelWorth } from "./model-worth.ts";
import { nudgedSongs } from "./nudged-songs.ts";
import { parseTable } from "./parse-table.ts";
import { PRESETS } from "./presets.ts";
import { readSongs } from "./read-songs.ts";
import { tableCsv } from "./table-csv.ts";

describe("parseTable", () => {
  it("reads what was written with quotes, whatever the fields hold", () => {
    const field = fc.string({ unit: fc.constantFrom("a", ",", ";", '"', "\n", "\r\n", "é", " ", "\t") });
    const table = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 5 });
    const write = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    fc.assert(
      fc.property(table, fc.constantFrom(",", ";", "\t"), (rows, separator) => {
        const text = rows.map((row) => row.map(write).join(separator)).join("\n");
        expect(parseTable(text)).toEqual(rows);
      }),
    );
  });

  it("finds the separator, and passes over marks of byte order, ends of lines and empty lines", () => {
    const rows = [
      ["a", "b,c", "d"],
      ["1", "2", "3"],
    ];
    expect(parseTable("\uFEFFa;b,c;d\r\n1 ; 2;3\r\n\r\n")).toEqual(rows);
    expect(parseTable("")).toEqual([]);
  });
});

describe("readSongs", () => {
  const head =
    "Track_Name,ARTISTS,Valence,tempo,speechiness,loudness,liveness,instrumentalness,energy,danceability,acousticness";

  it("finds columns by name in any order and case, and counts what is missing or cannot be", () => {
    const { songs, names, missing } = readSongs(
      `${head}\nBol,Zoë,0.1,120,0.2,-7,0.3,0.4,0.5,0.6,0.7\n,,,x,2,-99,0.3,0.4,0.5,0.6,0.7`,
    );
    expect(names).toEqual(["Bol, Zoë", "Row 2"]);
    expect(songs[0]).toEqual({
      acousticness: 0.7,
      danceability: 0.6,
      energy: 0.5,
      instrumentalness: 0.4,
      liveness: 0.3,
      loudness: -7,
      speechiness: 0.2,
      tempo: 120,
      valence: 0.1,
    });
    expect(missing).toBe(4);
    expect(songs[1]).toMatchObject({ valence: Number.NaN, tempo: Number.NaN, loudness: Number.NaN, energy: 0.5 });
  });

  it("says what is wrong with a table, and what to do", () => {
    expect(() => readSongs("name,tempo,energy\nx,1,2")).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: its first line must name the nine columns, acousticness, danceability, instrumentalness, liveness, loudness, speechiness, valence are not there; add what is missing]`,
    );
    expect(() => readSongs(head)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: table: it must have a row below its first line, got none; paste the songs, too]`,
    );
  });
});

describe("tableCsv", () => {
  it("is read back as it was, and no name becomes a formula", () => {
    const guess = { arousal: 0.25, valence: 0.75, uncertainty: { arousal: 0.1, valence: Number.NaN } };
    const text = tableCsv(['a "b", c', "=SUM(A1)"], [guess, guess]);
    expect(parseTable(text).slice(1)).toEqual([
      ['a "b", c', "0.2500", "0.7500", "Q4", "0.1000", ""],
      ["'=SUM(A1)", "0.2500", "0.7500", "Q4", "0.1000", ""],
    ]);
  });
});

describe("influences", () => {
  it("finds the slopes of a formula that is known, upwards also where only downwards is room", () => {
    const song = { ...PRESETS[0].features, energy: 1, valence: 0.4 };
    const nudged = nudgedSongs(song);
    const found = influences(
      seedFormula(song),
      nudged.map((one) => seedFormula(one.song)),
      nudged.map(({ sign }) => sign),
    );
    const of = (label: string) => found.find((one) => one.label === label);
    expect(of("Energy")?.arousal).toBeCloseTo(0.04, 9);
    expect(of("Brightness of mood")?.valence).toBeCloseTo(0.06, 9);
    expect(of("Liveness")).toMatchObject({ arousal: 0, valence: 0 });
    expect(found[0]?.label).toBe("Brightness of mood");
  });
});

describe("PRESETS", () => {
  it("lie within what the sliders can set, which lies within what the features can be", () => {
    expect(FEATURE_CONTROLS.map(({ name }) => name).toSorted()).toEqual(SPOTIFY_FEATURES.toSorted());
    for (const { name, min, max } of FEATURE_CONTROLS) {
      expect(min).toBeGreaterThanOrEqual(SPOTIFY_RANGES[name][0]);
      expect(max).toBeLessThanOrEqual(SPOTIFY_RANGES[name][1]);
      for (const { features } of PRESETS) {
        expect(features[name]).toBeGreaterThanOrEqual(min);
        expect(features[name]).toBeLessThanOrEqual(max);
      }
    }
  });
});

describe("modelWorth", () => {
  it("says what a checkpoint says, and owns up to silence", () => {
    const metrics = { arousal: { r2: { value: 0.4167 } }, valence: { r2: { value: 0.374 } } };
    expect(modelWorth(metrics)).toBe("R² 0.417 for arousal, 0.374 for valence, by its own account");
    expect(modelWorth({ macroF1: { value: 0.6912 } })).toBe("Macro-F1 of the four quadrants 0.691, by its own account");
    expect(modelWorth({})).toBe("It does not say how good it is.");
  });
});
