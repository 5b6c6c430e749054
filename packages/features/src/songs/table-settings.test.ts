import { describe, expect, it } from "vitest";
import { checkTableSettings, isTableSettings, type TableSettings } from "./table-settings.ts";

const SETTINGS: TableSettings = {
  kind: "table",
  columns: ["energy", "tempo"],
  rows: "songs",
  sequenceLength: 10,
  stride: 1,
};

describe("checkTableSettings", () => {
  it("gives back what fits", () => {
    expect(checkTableSettings(JSON.parse(JSON.stringify(SETTINGS)))).toEqual(SETTINGS);
  });

  it.each([
    [{ ...SETTINGS, kind: "mel" }, 'kind must be "table", got "mel"'],
    [null, 'kind must be "table", got undefined'],
    [{ ...SETTINGS, columns: [] }, "columns must be names, got []"],
    [{ ...SETTINGS, columns: ["energy", 2] }, 'columns must be names, got ["energy", 2]'],
    [{ ...SETTINGS, columns: ["energy", "energy"] }, "columns must differ from each other"],
    [{ ...SETTINGS, rows: "songs of songs" }, 'rows must be "songs", "mixed" or "time", got "songs of songs"'],
    [{ ...SETTINGS, sequenceLength: 0 }, "sequenceLength must be a positive integer, got 0"],
    [{ ...SETTINGS, stride: 1.5 }, "stride must be a positive integer, got 1.5"],
  ])("refuses %j", (value, message) => {
    expect(() => checkTableSettings(value)).toThrow(`tableSettings: ${message}`);
  });
});

describe("isTableSettings", () => {
  it("tells the front end of a table from that of audio", () => {
    expect([SETTINGS, { length: 10 }, null, 3].map(isTableSettings)).toEqual([true, false, false, false]);
  });
});
