import { copyFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeClip } from "./clips.testing.ts";
import { NODE, ROOT, workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
writeClip(at("songs", "b.wav"), { seed: 1, arousal: 0.9, valence: 0.8 });
writeClip(at("songs", "deep", "a.wav"), { seed: 2, arousal: 0.1, valence: 0.2 });
writeClip(at("single.wav"), { seed: 3, arousal: 0.2, valence: 0.9, seconds: 4.3 });
writeFileSync(at("words.mp3"), "These are the words of a song, and not its sound.\n");
writeFileSync(at("empty.wav"), "");
writeFileSync(at("songs", "cover.jpg"), "");
mkdirSync(at("silent"));

/** Good and bad files; what each one's line must say. */
const MIXED = ["single.wav", "songs", "missing.mp3", "words.mp3", "empty.wav"];
const OUTCOMES = [
  ["single.wav", "heard"],
  ["songs/b.wav", "heard"],
  ["songs/deep/a.wav", "heard"],
  ["missing.mp3", "file-not-found"],
  ["words.mp3", "unsupported-audio"],
  ["empty.wav", "empty-audio"],
];

type Line = Record<string, unknown> & {
  file: string;
  error?: { code: string; message: string };
  curve: { time: number[] };
};

function linesOf(text: string): Line[] {
  expect(text.endsWith("\n")).toBe(true);
  return text
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as Line);
}

function outcomes(text: string): string[][] {
  return linesOf(text).map(({ file, error }) => [file, error?.code ?? "heard"]);
}

describe("swar analyze", () => {
  it("hears one good file and exits with 0", async () => {
    const { status, stdout, stderr } = await swar(["analyze", "single.wav", "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    const [line] = linesOf(stdout);
    expect(Object.keys(line!)).toEqual([
      "file",
      "duration",
      "arousal",
      "valence",
      "quadrant",
      "uncertainty",
      "curve",
      "attention",
      "model",
    ]);
    expect(line).toMatchObject({ file: "single.wav", duration: 4.3, curve: { step: 0.5 } });
    expect(line!.curve.time).toEqual([0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4]);
  });

  it("gives each file its line in order, goes on after those that fail, and exits with 1", async () => {
    const [one, two] = await Promise.all(
      ["1", "2"].map((jobs) => swar(["analyze", ...MIXED, "--format", "json", "--jobs", jobs])),
    );
    expect(one).toMatchObject({ status: 1, stderr: "" });
    expect(outcomes(one!.stdout)).toEqual(OUTCOMES);
    expect({ ...two, seconds: 0 }).toEqual({ ...one, seconds: 0 });
    for (const { error } of linesOf(one!.stdout)) if (error) expect(Object.keys(error)).toEqual(["code", "message"]);
  });

  it("writes CSV to a file, into a new folder, and nothing to standard output", async () => {
    const args = ["analyze", ...MIXED, "--format", "csv", "--output", "new/moods.csv"];
    expect(await swar(args)).toMatchObject({ status: 1, stdout: "", stderr: "" });
    const rows = readFileSync(at("new", "moods.csv"), "utf8").trimEnd().split("\r\n");
    expect(rows[0]).toBe("file,duration,arousal,valence,quadrant,uncertainty_arousal,uncertainty_valence,model,error");
    expect(rows.slice(1).map((row) => row.split(",")[0])).toEqual(OUTCOMES.map(([file]) => file));
  });

  it("places the curve's points as --step says", async () => {
    const { stdout } = await swar(["analyze", "single.wav", "--format", "json", "--step", "2"]);
    expect(linesOf(stdout)[0]!.curve.time).toEqual([0, 2, 4]);
  });

  it("draws for people, without colour codes where nobody watches", async () => {
    const { status, stdout, stderr } = await swar(["analyze", ...MIXED]);
    expect(status).toBe(1);
    expect(stdout).toContain("valence →");
    expect(stdout).toContain("missing.mp3\n  failed: missing.mp3: there must be a file");
    expect(stdout + stderr).not.toContain("\x1b");
  });

  it("refuses what it cannot use, in one or two lines, and says what to do", async () => {
    const before = readFileSync(at("single.wav"));
    const refused = [
      { name: "an unknown option", args: ["single.wav", "--loud"], status: 2, says: "unknown option '--loud'" },
      { name: "a step of 0", args: ["single.wav", "--step", "0"], status: 2, says: "must be a number above 0" },
      { name: "an unknown format", args: ["single.wav", "--format", "xml"], status: 2, says: "text, json, csv" },
      { name: "no file", args: [], status: 2, says: "missing required argument 'files'" },
      { name: "a folder without audio", args: ["silent"], status: 1, says: "got none in silent; name files" },
      {
        name: "a checkpoint that is none",
        args: ["single.wav", "--checkpoint", "single.wav"],
        status: 1,
        says: "single.wav: ",
      },
      {
        name: "a missing checkpoint",
        args: ["single.wav", "--checkpoint", "no.onnx"],
        status: 1,
        says: "no.onnx: there must",
      },
      {
        name: "an output that is a folder",
        args: ["single.wav", "--output", "songs"],
        status: 1,
        says: "got a folder",
      },
      {
        name: "an output that is an input",
        args: ["single.wav", "--output", "single.wav"],
        status: 2,
        says: "--output: ",
      },
    ];
    const runs = await swarCalls(refused.map(({ args }) => ["analyze", ...args]));
    for (const [i, { name, status, says }] of refused.entries()) {
      expect(runs[i], name).toMatchObject({ status, stdout: "" });
      expect(runs[i]?.stderr).toContain(says);
      expect(runs[i]?.stderr).toMatch(/^swar: .*\n(\(--help says more\)\n)?$/);
    }
    expect(readFileSync(at("single.wav")).equals(before)).toBe(true);
  });

  it("stops on Ctrl-C, exits with 130 and keeps the results so far", async () => {
    const files = Array.from({ length: 60 }, (_, i) => `many/${i}.wav`);
    writeClip(at(files[0]!), { seed: 1, arousal: 0.5, valence: 0.5, seconds: 20 });
    for (const file of files.slice(1)) copyFileSync(at(files[0]!), at(file));
    const run = await swar(["analyze", ...files, "--format", "json"], { interruptAt: /"file".*\n/ });
    expect(run.status).toBe(130);
    expect(run.stderr).toMatch(/^swar: analyze: stopped after \d+ of 60 files$/m);
    const heard = outcomes(run.stdout);
    expect(heard).toEqual(files.slice(0, heard.length).map((file) => [file, "heard"]));
    expect(heard.length).toBeLessThan(60);
  });

  it.skipIf(process.platform === "win32")("lets the reader of a pipe have enough", async () => {
    const line = `"${NODE}" "${ROOT}apps/cli/bin/swar.js" analyze songs single.wav songs/b.wav | head -1`;
    const { status, stdout, stderr } = await swar([], { program: ["sh", "-c", line] });
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: "songs/b.wav\n", stderr: "" });
  });

  it.skipIf(!existsSync("/dev/full"))("says that there is no space left", async () => {
    const run = await swar(["analyze", "single.wav", "--output", "/dev/full"]);
    expect(run).toMatchObject({ status: 1, stdout: "" });
    expect(run.stderr).toBe("swar: /dev/full: the place must be writable, got no space left; choose another\n");
  });
});
