import { describe, expect, it } from "vitest";
import { readLabels } from "./labels.ts";

const options = { targets: ["arousal", "valence"], range: [1, 9] } as const;

describe("readLabels", () => {
  it("maps the range to [0, 1] and keeps group and quadrant", () => {
    const text = "filename,arousal,valence,artist,quadrant\na.mp3,5,9,Nina,Q1\nb.mp3,1,3,,\n";
    expect(readLabels(text, { ...options, group: "artist" }).clips).toEqual([
      { filename: "a.mp3", arousal: 0.5, valence: 1, group: "nina", quadrant: "Q1" },
      { filename: "b.mp3", arousal: 0, valence: 0.25, group: "b.mp3" },
    ]);
  });

  it("reads semicolons, quotes, a byte order mark and Windows line ends", () => {
    const text = '\uFEFFfilename;arousal;valence\r\n"x; y.mp3";2;3\r\n';
    expect(readLabels(text, options).clips).toMatchObject([{ filename: "x; y.mp3", arousal: 0.125 }]);
  });

  it("lists a few bad rows with their lines and goes on", () => {
    const good = Array.from({ length: 40 }, (_, i) => `${i}.mp3,5,5`);
    const text = ["filename,arousal,valence", ...good, "0.mp3,5,5", "x.mp3,,5", "y.mp3,10,5"].join("\n");
    const { clips, bad } = readLabels(text, options);
    expect(clips.length).toBe(40);
    expect(bad).toEqual([
      { line: 42, problem: "filename stands in line 2 already" },
      { line: 43, problem: 'arousal must be a number, got ""' },
      { line: 44, problem: "arousal must lie in 1 to 9, got 10" },
    ]);
  });

  it("refuses a table of many bad rows, and says why", () => {
    expect(() => readLabels("filename,arousal,valence\na.mp3,0.5,0.5\nb.mp3,0.1,4\n", options))
      .toThrowErrorMatchingInlineSnapshot(`
      [SwarError: labels: at most a tenth of the rows may be bad, got 2 of 2
        line 2: arousal must lie in 1 to 9, got 0.5
        line 3: arousal must lie in 1 to 9, got 0.1
        check --target and --target-range]
    `);
  });

  it("names the columns that are missing", () => {
    expect(() => readLabels("file,energy\na,1\n", options)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: labels: the table must have the columns filename, arousal, valence, got file, energy; name yours with --target and --group]`,
    );
  });
});
