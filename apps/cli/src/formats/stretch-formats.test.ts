import type { DescribedStretches } from "@swar/analysis";
import type { SongFeatures } from "@swar/features";
import { describe, expect, it } from "vitest";
import { FAILURE } from "../analysis.testing.ts";
import { stretchFormats } from "./stretch-formats.ts";

const FEATURES: SongFeatures = {
  acousticness: 0.123456789,
  danceability: 0.5,
  energy: 0.75,
  instrumentalness: 0.0000697,
  liveness: 0.13,
  loudness: -14.722,
  speechiness: 0.049,
  tempo: 161.499,
  valence: 0.535,
};

const value: DescribedStretches = {
  stretches: [
    { start: 0, end: 3.3, features: FEATURES },
    { start: 3.3, end: 10_803.300_000_000_001, features: { ...FEATURES, energy: 1 } },
  ],
  warnings: ["the end is missing"],
};
const heard = { file: "a, b.mp3", value };
const failed = { file: "c.mp3", ...FAILURE };
const labels = { columns: ["mood", "tags"], cellsOf: () => ["7", "sad; slow, too"] };

describe("csv of stretches", () => {
  it("is a header and a row a stretch, the file's labels behind each", () => {
    const { csv } = stretchFormats(labels);
    expect((csv.head + csv.line(heard)).split("\r\n")).toMatchInlineSnapshot(`
      [
        "file,start,end,acousticness,danceability,energy,instrumentalness,liveness,loudness,speechiness,tempo,valence,mood,tags",
        ""a, b.mp3",0,3.3,0.123457,0.5,0.75,0.0000697,0.13,-14.722,0.049,161.499,0.535,7,"sad; slow, too"",
        ""a, b.mp3",3.3,10803.3,0.123457,0.5,1,0.0000697,0.13,-14.722,0.049,161.499,0.535,7,"sad; slow, too"",
        "",
      ]
    `);
  });

  it("has no column of labels where there are none", () => {
    const { csv } = stretchFormats();
    expect(csv.head.endsWith(",tempo,valence\r\n")).toBe(true);
    expect(csv.line(heard).split("\r\n")[0]?.endsWith(",161.499,0.535")).toBe(true);
  });

  it("has no row of a file that failed, whose reason is said aside, as are warnings", () => {
    const { csv } = stretchFormats(labels);
    expect(csv.line(failed)).toBe("");
    expect([...csv.aside(failed), ...csv.aside(heard)]).toMatchInlineSnapshot(`
      [
        "left out: c.mp3: a, "b".mp3: there must be a file of this name, got none; check the path",
        "a, b.mp3: the end is missing",
      ]
    `);
  });
});

describe("JSON of stretches", () => {
  it("is one object a stretch, with the columns of the table", () => {
    const { json } = stretchFormats(labels);
    expect(json.line(heard).trimEnd().split("\n")).toMatchInlineSnapshot(`
      [
        "{"file":"a, b.mp3","start":0,"end":3.3,"acousticness":0.123457,"danceability":0.5,"energy":0.75,"instrumentalness":0.0000697,"liveness":0.13,"loudness":-14.722,"speechiness":0.049,"tempo":161.499,"valence":0.535,"mood":"7","tags":"sad; slow, too"}",
        "{"file":"a, b.mp3","start":3.3,"end":10803.3,"acousticness":0.123457,"danceability":0.5,"energy":1,"instrumentalness":0.0000697,"liveness":0.13,"loudness":-14.722,"speechiness":0.049,"tempo":161.499,"valence":0.535,"mood":"7","tags":"sad; slow, too"}",
      ]
    `);
    expect(json.aside(heard)).toEqual(["a, b.mp3: the end is missing"]);
  });

  it("is one object for a file that failed", () => {
    const { json } = stretchFormats(labels);
    expect(JSON.parse(json.line(failed))).toMatchObject({ file: "c.mp3", error: { code: "file-not-found" } });
    expect(json.aside(failed)).toEqual([]);
  });
});
