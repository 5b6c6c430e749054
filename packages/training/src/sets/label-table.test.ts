import { describe, expect, it } from "vitest";
import { labelTable } from "./label-table.ts";

describe("labelTable", () => {
  it("gives texts under the names of their columns, with the line of each row", () => {
    const text = '\uFEFFfilename, mood\r\n"a, b.mp3", 007 \r\n\r\nc.mp3,"two\nlines"\r\nd.mp3\r\n';
    const { rows, columns } = labelTable(text);
    expect(columns).toEqual(["filename", "mood"]);
    expect(rows).toEqual([
      { record: { filename: "a, b.mp3", mood: "007" }, line: 2 },
      { record: { filename: "c.mp3", mood: "two\nlines" }, line: 5 },
      { record: { filename: "d.mp3" }, line: 6 },
    ]);
  });

  it("knows the columns of a table without rows, and names that hold the delimiter", () => {
    expect(labelTable('filename,"mood, felt"\n')).toEqual({ rows: [], columns: ["filename", "mood, felt"] });
    expect(labelTable("filename;a\tb\n").columns).toEqual(["filename", "a\tb"]);
  });

  it("refuses what is no CSV", () => {
    expect(() => labelTable('filename,mood\n"a.mp3,1\n')).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: labels: the table must be CSV with a header, got Error: Quote Not Closed: the parsing is finished with an opening quote at line 2]`,
    );
  });
});
