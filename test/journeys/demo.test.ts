import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Run, workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
const CURVE = "0\\.\\d\\d ± 0\\.\\d\\d {2}[▁▂▃▄▅▆▇█]{20,} {2}0\\.\\d\\d to 0\\.\\d\\d";
const CURVES = new RegExp(`^ {2}arousal ${CURVE}\\n {2}valence ${CURVE}$`, "m");

describe("swar songs --listen", () => {
  it("composes a song a quadrant, listens to them, and shows the first one's plane and curves", async () => {
    const { status, stdout } = await swar(["songs", "--each", "1", "--listen", "--output", at("songs")]);
    expect(status).toBe(0);
    const rows = stdout.match(/^.{21} Q[1-4] {3}0\.\d\d {3}0\.\d\d ± 0\.\d\d {4}0\.\d\d {3}0\.\d\d ± 0\.\d\d$/gm);
    expect(rows?.map((row) => row.slice(22, 24))).toEqual(["Q1", "Q2", "Q3", "Q4"]);
    expect(stdout).toMatch(CURVES);
    expect(stdout).toMatch(/tense .*╎ .*happy[^]*●[^]*sad .*╎ .*calm/);
    const { songs } = JSON.parse(readFileSync(at("songs", "songs.json"), "utf8")) as { songs: { file: string }[] };
    for (const { file } of songs) expect(readFileSync(at("songs", file)).subarray(0, 4).toString()).toBe("RIFF");
    expect(songs.length).toBe(4);

    // One that is composed alone is the same.
    const last = (songs[3] as { file: string }).file;
    const alone = await swar([
      "songs",
      "--only",
      last.replace(/^\d+ (.*)\.wav$/, "$1").toLowerCase(),
      "--output",
      "one",
    ]);
    expect(alone.status).toBe(0);
    expect(readFileSync(at("one", last)).equals(readFileSync(at("songs", last)))).toBe(true);
    const said = JSON.parse(readFileSync(at("one", "songs.json"), "utf8")) as { songs: object[] };
    expect(said.songs).toEqual([songs[3]]);
    expect(said.songs).toMatchObject([{ quadrant: "Q4", key: expect.any(String), tempo: expect.any(Number) }]);
  });
});

describe("swar songs", () => {
  it("names the songs that there are where none is meant", async () => {
    const run = await swar(["songs", "--only", "Yesterday"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("Kite Weather, Bicycle Downhill");
  });
});

describe("swar demo", () => {
  it("composes a middle that the model hears as livelier than both ends", async () => {
    await swar(["demo", "--output", "moves.wav"]);
    const { stdout } = await swar(["analyze", "moves.wav", "--format", "json", "--step", "7.5"]);
    const { arousal } = (JSON.parse(stdout) as { curve: { arousal: number[] } }).curve;
    expect(arousal[3]).toBeGreaterThan((arousal[0] as number) + 0.05);
    expect(arousal[3]).toBeGreaterThan((arousal[6] as number) + 0.05);
  });

  it("keeps the piece as a file that swar analyze hears alike", async () => {
    const demo = await swar(["demo", "--seed", "7", "--output", "demo.wav"]);
    expect(demo).toMatchObject({ status: 0, stderr: "" });
    expect(demo.stdout).toMatch(/The piece is in demo\.wav\.\n$/);
    expect(readFileSync(at("demo.wav")).subarray(0, 4).toString()).toBe("RIFF");
    const analysis = await swar(["analyze", "demo.wav"]);
    expect(analysis.status).toBe(0);
    expect(demo.stdout).toContain(analysis.stdout.split("\n").slice(1).join("\n").trimEnd());
  });
});

describe("swar", () => {
  it("explains each command, with no more to a line than 80 characters", async () => {
    const names = ["analyze", "features", "train", "evaluate", "demo", "songs", "label", "demo-table", "import"];
    const helps = await swarCalls(names.map((name) => [name, "--help"]));
    for (const [i, name] of names.entries()) {
      const { status, stdout, stderr } = helps[i] as Run;
      expect({ status, stderr }, name).toEqual({ status: 0, stderr: "" });
      expect(stdout).toMatch(new RegExp(`^Usage: swar ${name} `));
      expect(stdout.split("\n").filter((line) => line.length > 80)).toEqual([]);
      expect(stdout).not.toMatch(/\[object|undefined|default: \[/);
    }
  });

  it("refuses a command that there is not", async () => {
    const { status, stdout, stderr } = await swar(["analyse", "song.mp3"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain("unknown command 'analyse'");
    expect(stderr).toContain("Did you mean analyze?");
  });
});
