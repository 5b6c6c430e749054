import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
const demo = await swar(["demo-table", "--rows", "300"]);
const text = readFileSync(at("demo-table.csv"), "utf8");
const NAMES = "acousticness,danceability,energy,instrumentalness,liveness,loudness,speechiness,tempo,valence";
writeFileSync(at("odd.csv"), `\uFEFF${NAMES.toUpperCase()};note\r\n`.replaceAll(",", ";"));
writeFileSync(at("odd.csv"), `1;0;NA;0;0.1;-30;0.1;125;0;"a\r\nb"\r\n`, { flag: "a" });
writeFileSync(at("odd.csv"), `1;0;0.5;0;0.1;-30;0.1;125;0;x`, { flag: "a" });
writeFileSync(at("words.mp3"), Buffer.from("ID3\x04\0\0\0\0\0\0\0"));
writeFileSync(at("plain.csv"), "a,b\n1,2\n");

describe("swar label", () => {
  it("labels a demo table, leaves what was there as it was, and shows what came of it", async () => {
    expect(demo).toMatchObject({ status: 0, stderr: "" });
    const run = await swar(["label", "--csv", "demo-table.csv", "--output", "new/labelled.csv"]);
    expect(run).toMatchObject({ status: 0, stderr: "" });
    const lines = readFileSync(at("new", "labelled.csv"), "utf8").split("\n");
    const before = text.split("\n");
    expect(lines.length).toBe(before.length);
    expect(lines[0]).toBe(`${before[0]},arousal,enhanced_valence,emotion_label`);
    const appended = lines.slice(1, -1).map((line, i) => {
      expect(line.startsWith(`${before[i + 1]},`)).toBe(true);
      return line.slice((before[i + 1] as string).length + 1);
    });
    for (const cells of appended) expect(cells).toMatch(/^[01](\.\d+)?,[01](\.\d+)?,[0-3]$/);
    for (const [i, quadrant] of ["Q3", "Q4", "Q2", "Q1"].entries()) {
      const count = appended.filter((cells) => cells.endsWith(`,${i}`)).length;
      expect(run.stdout).toMatch(new RegExp(`^  ${i} ${quadrant} .* ${count} +[\\d.]+ %`, "m"));
    }
    expect(run.stdout).toMatch(/tense .*happy[^]*sad .*calm/);
    expect(run.stdout).toContain("they are not what people say they hear");
    expect(readdirSync(at("new"))).toEqual(["labelled.csv"]);
  });

  it("writes to standard output, and then draws beside it, with gaps filled and named", async () => {
    const run = await swar(["label", "--csv", "odd.csv", "--threshold", "median"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toBe(
      `\uFEFF${NAMES.toUpperCase().replaceAll(",", ";")};note;arousal;enhanced_valence;emotion_label\r\n` +
        `1;0;NA;0;0.1;-30;0.1;125;0;"a\r\nb";0.5;0;3\r\n1;0;0.5;0;0.1;-30;0.1;125;0;x;0.5;0;3\r\n`,
    );
    expect(run.stderr).toMatch(/^odd\.csv: ENERGY: 1 value is missing \(line 2\)\nwhat is missing was taken to be/);
    expect(run.stderr).toContain("2 songs; high is from arousal 0.5 and enhanced valence 0 on");
    const dash = await swar(["label", "--csv", "odd.csv", "--threshold", "median", "--output", "-"]);
    expect(dash).toMatchObject({ status: 0, stdout: run.stdout });
  });

  it("refuses what it cannot use, in one or two lines, and says what to do", async () => {
    const before = readFileSync(at("odd.csv"));
    const refused = [
      { name: "a missing file", args: ["--csv", "no.csv"], status: 1, says: "no.csv: there must be a file" },
      { name: "a folder", args: ["--csv", "."], status: 1, says: "got a folder" },
      {
        name: "sound",
        args: ["--csv", "words.mp3"],
        status: 1,
        says: "got sound; swar analyze and swar features hear",
      },
      { name: "another table", args: ["--csv", "plain.csv"], status: 1, says: "must have the columns acousticness" },
      { name: "no table", args: [], status: 2, says: "required option '--csv <file>' not specified" },
      {
        name: "a threshold of 2",
        args: ["--csv", "odd.csv", "--threshold", "2"],
        status: 2,
        says: "0 to 1, or median",
      },
      {
        name: "its input as output",
        args: ["--csv", "odd.csv", "--output", "./odd.csv"],
        status: 2,
        says: "--output: ",
      },
    ];
    const runs = await swarCalls(refused.map(({ args }) => ["label", ...args]));
    for (const [i, { name, status, says }] of refused.entries()) {
      expect(runs[i], name).toMatchObject({ status, stdout: "" });
      expect(runs[i]?.stderr).toContain(says);
      expect(runs[i]?.stderr).toMatch(/^swar: .*\n(\(--help says more\)\n)?$/);
    }
    expect(readFileSync(at("odd.csv")).equals(before)).toBe(true);
  });

  it("does not label twice", async () => {
    await swar(["label", "--csv", "odd.csv", "--output", "once.csv"]);
    const run = await swar(["label", "--csv", "once.csv", "--output", "twice.csv"]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toBe(
      "swar: once.csv: the table must not have the columns that are appended, got arousal, enhanced_valence, emotion_label; rename or remove them\n",
    );
    expect(existsSync(at("twice.csv"))).toBe(false);
  });

  it("leaves what was there where a row comes that cannot be read, and where Ctrl-C stops it", async () => {
    writeFileSync(at("kept.csv"), "as it was");
    writeFileSync(at("broken.csv"), `${text}1,2\n`);
    const broken = await swar(["label", "--csv", "broken.csv", "--output", "kept.csv"]);
    expect(broken.stderr).toContain("broken.csv: each row must have 14 cells, as the header has, got 2 in line 302;");
    await swar(["demo-table", "--rows", "20000", "--output", "big.csv"]);
    const rows = readFileSync(at("big.csv"), "utf8").split("\n").slice(1).join("\n");
    for (let i = 0; i < 9; i++) writeFileSync(at("big.csv"), rows, { flag: "a" });
    const stopped = await swar(["label", "--csv", "big.csv"], { interruptAt: /arousal/ });
    expect(stopped.status).toBe(130);
    expect(stopped.stderr).toMatch(/^swar: label: stopped before the table was whole$/m);
    expect(readFileSync(at("kept.csv"), "utf8")).toBe("as it was");
    expect(readdirSync(at()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("swar demo-table", () => {
  it("gives the same table for the same seed, on standard output too", async () => {
    const again = await swar(["demo-table", "--rows", "300", "--output", "-"]);
    expect(again).toMatchObject({ status: 0, stderr: "", stdout: text });
    expect(demo.stdout).toContain("300 made-up songs with simulated ratings written to demo-table.csv");
    expect(await swar(["demo-table", "--rows", "0"])).toMatchObject({ status: 2, stdout: "" });
  });
});
