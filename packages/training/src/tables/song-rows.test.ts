import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goldenParquet, goldenTable } from "./golden.testing.ts";
import { quoted } from "./record-style.ts";
import { openSongRows } from "./song-rows.ts";
import { readSongTable } from "./song-table.ts";
import { allRecords, allRows, csvOf, GOOD, source } from "./table.testing.ts";
import { tableSource } from "./table-source.ts";
import { warningSentence } from "./table-warning.ts";

const KAGGLE =
  "\uFEFFgenre,artist_name,track_name,track_id,popularity,acousticness,danceability,duration_ms,energy,instrumentalness,key,liveness,loudness,mode,speechiness,tempo,time_signature,valence\n" +
  'Movie,Someone,"Once, ""twice""",0BRjO6ga9RKCKjfDqeFgWV,0,0.611,0.389,99373,0.91,0.0,C#,0.346,-1.828,Major,0.0525,166.969,4/4,0.814\n' +
  "R&B,Someone,Other,0BjC1NfoEOOusryehmNudP,1,0.246,0.59,137373,0.737,0.0,F#,0.151,-5.559,Minor,0.0868,174.003,4/4,0.816\n" +
  'Jazz,Someone,"Once, ""twice""",0BRjO6ga9RKCKjfDqeFgWV,0,0.611,0.389,99373,0.91,0.0,C#,0.346,-1.828,Major,0.0525,166.969,4/4,0.814\n';

const failure = async (content: Uint8Array | string): Promise<string> => {
  try {
    await allRows(await openSongRows(source(content)));
    return "nothing";
  } catch (error) {
    expect(error).toMatchObject({ name: "SwarError", code: "invalid-table" });
    return (error as Error).message;
  }
};

describe("openSongRows", () => {
  it("takes Kaggle's SpotifyFeatures.csv as it comes", async () => {
    const table = await openSongRows(source(KAGGLE), { texts: ["track_name"], numbers: ["Popularity"] });
    const rows = await allRows(table);
    expect(table.style).toMatchObject({ delimiter: ",", lineEnd: "\n", byteOrderMark: true });
    expect(table.style.header).toBe(KAGGLE.slice(1).split("\n")[0]);
    expect(rows.records).toEqual(KAGGLE.trimEnd().split("\n").slice(1));
    expect(rows.lines).toEqual([2, 3, 4]);
    expect([...rows.features.subarray(0, 9)]).toEqual([0.611, 0.389, 0.91, 0, 0.346, -1.828, 0.0525, 166.969, 0.814]);
    expect(rows.texts["track_name"]).toEqual(['Once, "twice"', "Other", 'Once, "twice"']);
    const { warnings } = await readSongTable(source(KAGGLE));
    expect(warnings.map(warningSentence)).toEqual(["track_id: 1 row repeats an earlier one (line 4)"]);
  });

  it.each([",", ";", "\t", "|"])(
    "recognises the delimiter %j, and lines and records behind line breaks in texts",
    async (d) => {
      const csv = csvOf([{ name: '"a\r\nb"' }, { name: '"x, ; \t | ""y"' }, { name: 'the 7" mix' }], ["name"]);
      const text = `\r\n${csv
        .replaceAll(/,(?! )/g, d)
        .replaceAll("\n", "\r\n")
        .replaceAll("\r\r", "\r")}\r\n \r\n`;
      const table = await openSongRows(source(text), { texts: ["NAME "] });
      const { lines, texts, records } = await allRows(table);
      expect(table.style).toMatchObject({ delimiter: d, lineEnd: "\r\n" });
      expect(lines).toEqual([3, 5, 6]);
      expect(texts["NAME "]).toEqual(["a\r\nb", 'x, ; \t | "y', 'the 7" mix']);
      expect(records[1]).toBe(['"x, ; \t | ""y"', ...GOOD].join(d));
    },
  );

  it("reads UTF-16 and old line ends", async () => {
    const csv = csvOf([{ name: "Björk" }, { name: "坂本" }], ["name"]);
    for (const text of [csv, csv.replaceAll("\n", "\r"), csv.replaceAll("\n", "\r\n")]) {
      const little = Buffer.from(`\uFEFF${text}`, "utf16le");
      for (const bytes of [little, Buffer.from(little).swap16(), Buffer.from(text)]) {
        const table = await openSongRows(source(bytes), { texts: ["name"], blockBytes: 33 });
        const { texts, lines } = await allRows(table);
        expect(texts["name"]).toEqual(["Björk", "坂本"]);
        expect(lines).toEqual([2, 3]);
        expect(table.warnings()).toEqual([]);
      }
    }
  });

  it("takes lines that are not UTF-8 for Windows-1252, and says so", async () => {
    const good = Buffer.from(csvOf([{ name: "坂本" }], ["name"]));
    const foreign = Buffer.from(`Bj\xF6rk \x80,${GOOD.join(",")}\n`, "latin1");
    const table = await openSongRows(source(Buffer.concat([good, foreign])), { texts: ["name"] });
    expect((await allRows(table)).texts["name"]).toEqual(["坂本", "Björk €"]);
    expect(table.warnings().map(warningSentence)).toEqual([
      "1 line is not UTF-8 and was read as Windows-1252 (line 3)",
    ]);
  });

  it("gives the same rows however the bytes are cut", async () => {
    const { csv } = goldenTable();
    const whole = await allRows(await openSongRows(source(csv), { texts: ["track_name"] }));
    const arbitrary = fc.integer({ min: 1, max: 3000 });
    await fc.assert(
      fc.asyncProperty(arbitrary, async (blockBytes) => {
        const table = await openSongRows(source(csv), { texts: ["track_name"], blockBytes });
        expect(await allRows(table)).toEqual(whole);
        expect(await allRecords(table)).toEqual(whole.records);
      }),
      { numRuns: 40 },
    );
  });

  it("keeps every record's text, whatever stands in it", async () => {
    const text = fc.string({
      unit: fc.constantFrom("a", "é", "坂", " ", '"', ",", ";", "\n", "\r\n", "'"),
      maxLength: 8,
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(text, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 5, max: 99 }),
        async (names, n) => {
          const records = names.map((name) => [quoted(`.${name}.`, ","), ...GOOD].join(","));
          const head = csvOf([], ["name"]);
          const table = await openSongRows(source(head + records.join("\n")), { texts: ["name"], blockBytes: n });
          expect(await allRecords(table)).toEqual(records);
          const rows = await allRows(table);
          expect(rows.records).toEqual(records);
          expect(rows.texts["name"]).toEqual(names.map((name) => `.${name}.`));
          expect(await allRecords(table)).toEqual(records);
        },
      ),
    );
  });

  it.each(["snappy", "zstd"] as const)("reads Parquet (%s) as pandas wrote it", async (compression) => {
    const csv = await readSongTable(source(goldenTable().csv), { texts: ["track_name"], id: false });
    const parquet = tableSource("any.csv", goldenParquet(compression));
    const table = await readSongTable(parquet, { texts: ["track_name"], id: false });
    expect(table.features).toEqual(csv.features);
    expect(table.texts).toEqual(csv.texts);
    expect(table.lines[59]).toBe(61);
    const rows = await openSongRows(parquet);
    const again = [rows.style.header, ...(await allRecords(rows))].join("\n");
    expect((await readSongTable(source(again), { id: false })).features).toEqual(csv.features);
  });

  it("counts what is missing and what cannot be, and goes on", async () => {
    const odd = [{ energy: "NA" }, { energy: "" }, { tempo: "none" }, { loudness: "500" }, { valence: "Infinity" }];
    const rows = [...odd, { liveness: "high" }, ...Array.from({ length: 40 }, () => ({}))];
    const table = await openSongRows(source(csvOf(rows)));
    const { features } = await allRows(table);
    expect(features.filter(Number.isNaN).length).toBe(6);
    expect(table.warnings().map(warningSentence)).toMatchInlineSnapshot(`
      [
        "energy: 2 values are missing (lines 2, 3)",
        "tempo: 1 value is missing (line 4)",
        "loudness: 1 value cannot be and counts as missing (line 5)",
        "valence: 1 value cannot be and counts as missing (line 6)",
        "liveness: 1 value is no number and counts as missing (line 7)",
      ]
    `);
  });

  it("stops when it is told to", async () => {
    const table = await openSongRows(source(csvOf([{}, {}])));
    await expect(table.chunks({ signal: { aborted: true } }).next()).rejects.toMatchObject({ code: "cancelled" });
  });

  it("says what is wrong, and what to do", async () => {
    const many = (row: Record<string, string>): string => csvOf([row, row, {}]);
    const bytes = (text: string): Buffer => Buffer.from(text, "latin1");
    const open = `${csvOf([{}])}"open`;
    expect(await failure("")).toMatchInlineSnapshot(
      `"songs.csv: the table must have a header and rows, got nothing; name another file"`,
    );
    expect(await failure(csvOf([]))).toMatchInlineSnapshot(
      `"songs.csv: the table must have rows, got a header alone; name another file"`,
    );
    expect(await failure(csvOf([{}]).replace("tempo", "tempo_bpm").replace("energy", "enrgy"))).toMatchInlineSnapshot(
      `"songs.csv: the table must have the columns energy, tempo, got acousticness, danceability, enrgy, instrumentalness, liveness, loudness, speechiness, tempo_bpm, valence; if that is what they hold, rename enrgy to energy, tempo_bpm to tempo"`,
    );
    expect(await failure("a,b\n1,2\n")).toMatchInlineSnapshot(
      `"songs.csv: the table must have the columns acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, got a, b; the table needs Spotify's nine features, under Spotify's names, in its first line"`,
    );
    expect(await failure(csvOf([{}]).replaceAll(",", " "))).toMatchInlineSnapshot(
      `"songs.csv: the table must have the columns acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, got acousticness danceability energy instrumentalness liveness loudness speechiness tempo valence; separate columns by commas, semicolons, tabs or | and put a header above"`,
    );
    expect(await failure(csvOf([{}], ["Energy "]))).toMatchInlineSnapshot(
      `"songs.csv: a column must stand once, got energy 2 times; rename or remove all but one"`,
    );
    expect(await failure(`${csvOf([{}])}${GOOD.join(",")},1\n`)).toMatchInlineSnapshot(
      `"songs.csv: each row must have 9 cells, as the header has, got 10 in line 3; put texts that hold a delimiter in quotes"`,
    );
    expect(await failure(`${csvOf([{}])}1,2\n`)).toMatchInlineSnapshot(
      `"songs.csv: each row must have 9 cells, as the header has, got 2 in line 3; put texts that hold a delimiter in quotes"`,
    );
    expect(await failure(open)).toMatchInlineSnapshot(
      `"songs.csv: a quote must be closed, got one in line 3 that is not; close it, or double quotes that belong to a text"`,
    );
    expect(await failure(open + "x".repeat(2 ** 21))).toMatchInlineSnapshot(
      `"songs.csv: a row must be shorter than 1 MiB, got a longer one in line 3; close the quote that is open there, or name a CSV or Parquet file"`,
    );
    expect(await failure(open + "x\n".repeat(2 ** 20))).toMatchInlineSnapshot(
      `"songs.csv: a row must be shorter than 1 MiB, got a longer one in line 3; close the quote that is open there, or name a CSV or Parquet file"`,
    );
    expect(await failure(many({ energy: "71", valence: "80" }))).toMatchInlineSnapshot(`
      "songs.csv: at most a tenth of the rows may hold values that cannot be, got 2 of 3
        energy must be a number from 0 to 1, got "71" in line 2, and 1 more
        valence must be a number from 0 to 1, got "80" in line 2, and 1 more
        divide energy, valence by 100 where the table means 0 to 100"
    `);
    expect(await failure(many({ tempo: "fast" }))).toMatchInlineSnapshot(`
      "songs.csv: at most a tenth of the rows may hold values that cannot be, got 2 of 3
        tempo must be a number from 0 to 300, got "fast" in line 2, and 1 more
        correct the values, or the columns' names"
    `);
    expect(await failure(many({ energy: '"0,5"' }))).toMatchInlineSnapshot(`
      "songs.csv: at most a tenth of the rows may hold values that cannot be, got 2 of 3
        energy must be a number from 0 to 1, got "0,5" in line 2, and 1 more
        write decimals with a point, not a comma"
    `);
    expect(await failure(bytes("ID3\x04\0\0\0\0"))).toMatchInlineSnapshot(
      `"songs.csv: it must be a table, CSV or Parquet, got sound; swar analyze and swar features hear sound"`,
    );
    expect(await failure(bytes("PK\x03\x04\0\0"))).toMatchInlineSnapshot(
      `"songs.csv: it must be a table, CSV or Parquet, got an Excel workbook or another archive; save it as CSV or unpack it"`,
    );
    expect(await failure(bytes("\x01\0\x02"))).toMatchInlineSnapshot(
      `"songs.csv: it must be a table, CSV or Parquet, got bytes that are no text; save it as CSV in UTF-8, or as Parquet"`,
    );
    expect(await failure(goldenParquet("snappy").slice(0, 9000))).toMatchInlineSnapshot(
      `"songs.csv: it must be a whole Parquet file, got parquet file invalid (footer != PAR1); write it anew, or as CSV"`,
    );
  });
});
