import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type FileLabels, fileLabels } from "./file-labels.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

/** The labels of `files` by a table with these lines, or the error without the folder that the table lies in. */
async function labelsOf(lines: readonly string[], files: readonly string[], taken: string[] = []): Promise<FileLabels> {
  const folder = temporaryFolder();
  const path = join(folder, "labels.csv");
  writeFileSync(path, `${lines.join("\n")}\n`);
  return await fileLabels(path, files, { taken }).catch((error: Error) => {
    throw new Error(error.message.replaceAll(`${folder}/`, ""), { cause: error });
  });
}

describe("fileLabels", () => {
  it("gives the texts of all columns but filename, as they stand", async () => {
    const lines = ["artist;filename;mood;", '"Nina ""S""; trio";a.mp3;007;x', "Ella;b.mp3"];
    const { columns, cellsOf, missing } = await labelsOf(lines, ["clips/a.mp3", "clips/b.mp3", "clips/c.mp3"]);
    expect(columns).toEqual(["artist", "mood"]);
    expect(cellsOf("clips/a.mp3")).toEqual(['Nina "S"; trio', "007"]);
    expect(cellsOf("clips/b.mp3")).toEqual(["Ella", ""]);
    expect(cellsOf("clips/c.mp3")).toEqual(["", ""]);
    expect(missing).toEqual(["clips/c.mp3"]);
  });

  it.each([
    ["the end of the path", ["audio/a.mp3,1"], { "clips/audio/a.mp3": "1" }],
    ["a path from the root", ["/music/a.mp3,1"], { "/music/a.mp3": "1" }],
    ["a path written on Windows", ["audio\\a.mp3,1"], { "clips/audio/a.mp3": "1" }],
    ["folders where names are the same", ["x/1.mp3,1", "y/1.mp3,2"], { "x/1.mp3": "1", "y/1.mp3": "2" }],
    ["the longest end", ["1.mp3,1", "y/1.mp3,2"], { "x/1.mp3": "1", "y/1.mp3": "2" }],
    ["the name alone, from another folder", ["audio/a.mp3,1"], { "clips/a.mp3": "1" }],
    ["no name that is another file's", ["x/1.mp3,1"], { "x/1.mp3": "1", "y/1.mp3": "" }],
  ])("finds rows by %s", async (_, rows, expected) => {
    const { cellsOf } = await labelsOf(["filename,mood", ...rows], Object.keys(expected));
    expect(Object.keys(expected).map((file) => cellsOf(file)[0])).toEqual(Object.values(expected));
  });

  it("refuses tables that do not say which row is whose", async () => {
    const header = "filename,mood";
    await expect(labelsOf(["name,mood", "a.mp3,1"], ["a.mp3"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: the table must have a column filename, got name, mood; rename yours]`,
    );
    await expect(labelsOf([header, "b.mp3,1"], ["clips/a.mp3"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: its column filename must name the files, got names such as b.mp3 for files such as clips/a.mp3; name others]`,
    );
    await expect(labelsOf([header, "a.mp3,1", "a.mp3,2"], ["a.mp3"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: one row must be that of a.mp3, got lines 2 and 3; remove one, or put folders into filename]`,
    );
    await expect(labelsOf([header, "x/a.mp3,1", "y/a.mp3,2"], ["a.mp3"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: one row must be that of a.mp3, got lines 2 and 3; remove one, or put folders into filename]`,
    );
    await expect(labelsOf([header, "a.mp3,1"], ["x/a.mp3", "y/a.mp3"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: a row must be that of one file, got x/a.mp3 and y/a.mp3 for line 2; put folders into filename, or name one of the files]`,
    );
  });

  it("refuses columns that are taken, in whatever case", async () => {
    await expect(
      labelsOf(["filename,arousal,Valence", "a.mp3,1,1"], ["a.mp3"], ["valence"]),
    ).rejects.toThrowErrorMatchingInlineSnapshot(
      `[Error: labels.csv: its columns must not be called file, start, end or like one of Spotify's features, got Valence; rename it, to rated_Valence say]`,
    );
  });
});
