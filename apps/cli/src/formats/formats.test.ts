import { describe, expect, it } from "vitest";
import { ANALYSIS, FAILURE } from "../analysis.testing.ts";
import { FORMATS } from "./formats.ts";

const heard = { file: "song.mp3", value: ANALYSIS };
const failed = { file: 'a, "b".mp3', ...FAILURE };

describe("json", () => {
  it("is one object a line", () => {
    expect(FORMATS.json.head + FORMATS.json.line(heard)).toMatchInlineSnapshot(`
      "{"file":"song.mp3","duration":83.4,"arousal":0.81,"valence":0.25,"quadrant":"Q2","uncertainty":{"arousal":0.1,"valence":0.125},"curve":{"step":40,"time":[0,40,80],"arousal":[0.7,0.8,0.95],"valence":[0.1,0.3,0.35]},"attention":{"time":[20,60],"weight":[0.25,0.75]},"model":{"name":"audio-default","version":"1"}}
      "
    `);
  });

  it("holds the code and the message of a failure, and nothing else", () => {
    expect(FORMATS.json.line(failed)).toMatchInlineSnapshot(`
      "{"file":"a, \\"b\\".mp3","error":{"code":"file-not-found","message":"a, \\"b\\".mp3: there must be a file of this name, got none; check the path"}}
      "
    `);
  });

  it("keeps a file name with a line break in one line", () => {
    const line = FORMATS.json.line({ ...heard, file: "a\nb\u2028.mp3" });
    expect(line.indexOf("\n")).toBe(line.length - 1);
    expect(JSON.parse(line)).toMatchObject({ file: "a\nb\u2028.mp3" });
  });
});

describe("csv", () => {
  it("is a header and a row a file, ended as RFC 4180 says", () => {
    const table = FORMATS.csv.head + FORMATS.csv.line(heard);
    expect(table.split("\r\n")).toMatchInlineSnapshot(`
      [
        "file,duration,arousal,valence,quadrant,uncertainty_arousal,uncertainty_valence,model,error",
        "song.mp3,83.4,0.81,0.25,Q2,0.1,0.125,audio-default 1,",
        "",
      ]
    `);
  });

  it("quotes commas and quotation marks, and keeps the number of columns where a file failed", () => {
    expect(FORMATS.csv.line(failed)).toMatchInlineSnapshot(`
      ""a, ""b"".mp3",,,,,,,,"a, ""b"".mp3: there must be a file of this name, got none; check the path"
      "
    `);
  });

  it("quotes line breaks", () => {
    expect(FORMATS.csv.line({ ...heard, file: "a\nb.mp3" })).toMatch(/^"a\nb\.mp3",83\.4,/);
  });
});

describe("text", () => {
  it("is the mood, two curves and the plane", () => {
    expect(FORMATS.text.line(heard)).toMatchInlineSnapshot(`
      "song.mp3
        lively and unpleasant (Q2)
        arousal 0.81 ± 0.10  ▁▄█  0.70 to 0.95
        valence 0.25 ± 0.13  ▁▇█  0.10 to 0.35
        arousal ↑
        │tense               ╎               happy│
        │              ·     ╎                    │
        │                    ╎                    │
        │          ● ·       ╎                    │
        │    ·               ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │sad                 ╎                calm│
        └─────────────────────────────────────────┘ valence →
        ● mean of the song   · its path   ± one standard error
        1:23 long, heard by audio-default 1

      "
    `);
  });

  it("says why a file failed", () => {
    expect(FORMATS.text.line(failed)).toMatchInlineSnapshot(`
      "a, "b".mp3
        failed: a, "b".mp3: there must be a file of this name, got none; check the path

      "
    `);
  });

  it("says where an axis is too near the middle, and what was wrong with the file", () => {
    const text = FORMATS.text.line({
      ...heard,
      value: { ...ANALYSIS, valence: 0.4, warnings: ["the end is missing"] },
    });
    expect(text).toContain("(Q2), too near the middle to be sure\n");
    expect(text).toContain("\n  note: the end is missing\n");
  });

  it.each([40, 60, 80, 200])("fits into a terminal of %i columns, which has room for the plane", (columns) => {
    const points = Array.from({ length: 500 }, (_, i) => i / 500);
    const curve = { step: 1, time: points, arousal: points, valence: points };
    const lines = FORMATS.text.line({ ...heard, value: { ...ANALYSIS, curve } }, columns).split("\n");
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Math.max(columns, 56));
  });
});
