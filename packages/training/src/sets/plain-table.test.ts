import { describe, expect, it } from "vitest";
import { openSet } from "./open-set.ts";
import { setWarningSentence } from "./set-log.ts";
import { writtenSet } from "./written-set.testing.ts";

const opened = (text: string, more: Readonly<Record<string, string>> = {}) =>
  openSet(writtenSet({ "mine.csv": text, ...more }));

describe("openSet of a plain table", () => {
  it.each([
    ["unit", "0 to 1", "0.25,0.5"],
    ["signed", "-1 to 1", "-0.5,0"],
    ["ninePoint", "1 to 9", "3,5"],
  ])("guesses the scale %s from its values, and says so", async (scale, ends, values) => {
    const { items, warnings } = await opened(`filename,arousal,valence\na.mp3,${values}\n`, { "a.mp3": "" });
    expect(items).toMatchObject([{ group: "item a.mp3", labels: { arousal: 0.25, valence: 0.5, scale } }]);
    expect(warnings.map(setWarningSentence)).toEqual([
      `mine.csv: 1 table has its scale guessed from its values (${ends})`,
    ]);
  });

  it("takes the scale that is given, and leaves out what lies outside it", async () => {
    const text = "filename,arousal,valence\na.mp3,0.5,0.5\nb.mp3,1,2\n";
    const set = await openSet(writtenSet({ "labels.csv": text }), { scale: "signed" });
    expect(set.items).toMatchObject([{ id: "a.mp3", labels: { arousal: 0.75 } }]);
    expect(set.warnings).toMatchObject([
      { kind: "out-of-range", about: "labels.csv, valence, -1 to 1", examples: ["line 3: 2"] },
      { kind: "missing-audio", examples: ["a.mp3"] },
      { kind: "no-labels", examples: ["b.mp3"] },
    ]);
  });

  it("reads groups, quadrants, spreads and raters, with semicolons, Windows line ends and a byte order mark", async () => {
    const header = "filename;arousal;valence;artist;quadrant;arousal_std;valence_std;raters";
    const text = `\uFEFF${header}\r\nsub\\a.mp3;0,5;0.5;X;Q1;;;\r\nsub/b.mp3;0.5;0.75; Nina  Simone;q4;0.1;0.2;12\r\n`;
    const { items, warnings } = await opened(text, { "sub/a.mp3": "", "sub/b.mp3": "" });
    expect(items[1]).toMatchObject({
      group: "nina simone",
      quadrant: "Q4",
      labels: { spread: { arousal: 0.1, valence: 0.2 }, raters: 12 },
    });
    // The first has a quadrant all the same.
    expect(items[0]).toMatchObject({ id: "sub\\a.mp3", quadrant: "Q1", audio: expect.stringMatching("/sub/a.mp3$") });
    expect(items[0]).not.toHaveProperty("labels");
    expect(warnings[1]).toMatchObject({ kind: "not-a-number", examples: ["line 2: 0,5"] });
  });

  it("takes rows with a time as a curve, in order, and their mean as the whole", async () => {
    const text = "filename,time,arousal,valence\na.wav,1,0.75,0.5\na.wav,0,0.25,0.5\n";
    const { items } = await opened(text, { "a.wav": "" });
    expect(items).toMatchObject([
      { labels: { arousal: 0.5, valence: 0.5 }, curve: { times: [0, 1], arousal: [0.25, 0.75], skip: 0 } },
    ]);
  });

  it("refuses values of no scale, and two tables", async () => {
    await expect(opened("filename,arousal,valence\na,0,9\n")).rejects.toThrow(
      "arousal and valence must both lie in 0 to 1, -1 to 1 or 1 to 9, got 0 to 9; name the scale with --labels and --target-range",
    );
    const text = "filename,arousal,valence\na.mp3,0.5,0.5\n";
    await expect(opened(text, { "second.csv": text })).rejects.toThrow(
      "one table of labels must lie in the folder, got mine.csv, second.csv; name it with --labels",
    );
  });
});
