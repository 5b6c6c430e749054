import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type Run, type RunOptions, workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
await swar(["demo-table", "--rows", "300"]);
await swar(["label", "--csv", "demo-table.csv", "--output", "labelled.csv"]);
const SEED = ["--preset", "seed", "--limit-sequences", "100", "--epochs", "1"];
const RATED = ["--csv", "demo-table.csv", "--target", "rated_arousal,rated_valence"];

function train(checkpoint: string, args: readonly string[], options?: RunOptions): Promise<Run> {
  return swar(["train", "--checkpoint", checkpoint, ...args], options);
}

const bytesOf = (name: string): Buffer => readFileSync(at(name));

/** `artist_name` put into `count` names, in a table of its own. */
function writeByArtists(name: string, count: number): void {
  const [head, ...rows] = readFileSync(at("demo-table.csv"), "utf8").trimEnd().split("\n");
  const renamed = rows.map((row, i) => row.replace(/^("[^"]*"|[^,]*),/, `artist ${i % count},`));
  writeFileSync(at(name), [head, ...renamed, ""].join("\n"));
}

describe("swar train --csv", () => {
  it("trains on rated songs, measures, compares, and writes model, history and a report that stands alone", async () => {
    const files = ["--report", "out/report.html", "--history", "out/history.csv"];
    const run = await train("out/mine.onnx", [...RATED, "--epochs", "8", "--compare", ...files]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^rows with the same artist_name stay on one side of every split\nmodel {2}epoch/);
    expect(run.stdout).toMatch(/^\d+ held-out songs; 95 % intervals over \d+ groups\n.*\nR² /);
    expect(run.stdout).toMatch(/^accuracy .* of 4 quadrants/m);
    for (const name of ["mean", "formula", "ridge", "kernel-ridge", "svm", "forest", "boosting", "mlp", "bilstm"])
      expect(run.stdout).toMatch(new RegExp(`^${name} +-?\\d\\.\\d{3} \\[`, "m"));
    expect(run.stdout).toMatch(/\nmodel written to out\/mine\.onnx\n$/);
    expect(run.stdout + run.stderr).not.toContain("\x1b");
    const history = readFileSync(at("out", "history.csv"), "utf8");
    expect(history.split("\n").filter((line) => line.startsWith("model,")).length).toBe(8);
    const report = readFileSync(at("out", "report.html"), "utf8");
    for (const said of ["Importance of features", "Learners compared", "danceability", "kernel-ridge", "artist_name"])
      expect(report).toContain(said);
    expect(report).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org)/);
    expect(existsSync(at("out", "mine.onnx.run"))).toBe(false);
  });

  it("learns classes from what swar label made, and says what that is worth", async () => {
    const args = ["--csv", "labelled.csv", "--task", "classify", "--target", "emotion_label", "--epochs", "8"];
    const run = await train("classes.onnx", [...args, "--report", "classes.html", "--history", "classes.json"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^note: emotion_label is the formula's class/m);
    expect(run.stdout).toMatch(/^accuracy {5,}[^]*^macro-F1 [^]*^labelled ↓ said →/m);
    expect(readFileSync(at("classes.html"), "utf8")).toContain("Which quadrant was taken for which");
    const runs = JSON.parse(readFileSync(at("classes.json"), "utf8")) as object;
    expect(JSON.stringify(runs)).toContain('"validationLoss"');
  });

  it("trains the first prototype's way, and says in one line what its score is worth", async () => {
    const run = await train("seed.onnx", ["--csv", "demo-table.csv", ...SEED]);
    expect(run.status).toBe(0);
    expect(run.stderr.split("\n").filter((line) => line.startsWith("note: "))).toMatchInlineSnapshot(`
      [
        "note: preset seed: the targets are two of its 11 inputs, and neighbouring windows share nine of ten rows across the split; its score says nothing about music",
      ]
    `);
    expect(run.stdout).toMatch(/^20 held-out windows; /);
  });

  it("says that labels are a formula where no rated columns are named", async () => {
    const run = await train("formula.onnx", ["--csv", "demo-table.csv", "--model", "ridge"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^note: the labels are a formula of the inputs: .*; name rated columns with --target$/m);
  });

  it("gives the same numbers whether folds are done side by side or one after another", async () => {
    const args = [...RATED, "--folds", "3", "--epochs", "3", "--batch-size", "128", "--model", "bilstm"];
    const parallel = await train("parallel.onnx", [...args, "--history", "parallel.csv", "--jobs", "2"]);
    const alone = await train("alone.onnx", [...args, "--history", "alone.csv", "--jobs", "1"]);
    expect([parallel.status, alone.status]).toEqual([0, 0]);
    expect(alone.stdout).toBe(parallel.stdout.replace("parallel", "alone"));
    expect(alone.stdout).toMatch(/^over 3 folds, mean ± SD: R² arousal -?\d\.\d{3} ± \d\.\d{3}, R² valence /m);
    expect(bytesOf("alone.onnx").equals(bytesOf("parallel.onnx"))).toBe(true);
    expect(bytesOf("alone.csv").equals(bytesOf("parallel.csv"))).toBe(true);
  });

  it("with folds, leaves a usable model on Ctrl-C, and with --resume ends byte for byte as if it had not been stopped", async () => {
    const args = [...RATED, "--folds", "3", "--epochs", "25", "--batch-size", "2"];
    const stopped = await train("stopped.onnx", args, { interruptAt: /^model {2}epoch {2}3 /m });
    expect(stopped).toMatchObject({ status: 130, stdout: "" });
    expect(stopped.stderr).toMatch(/^swar: train: stopped; go on with the same command and --resume$/m);
    const row = "--energy 0.8 --valence 0.3 --loudness -6 --tempo 128".split(" ");
    expect(await swar(["predict", "--checkpoint", "stopped.onnx", ...row])).toMatchObject({ status: 0 });

    const others = await train("stopped.onnx", [...args, "--resume", "--lr", "0.01"]);
    expect(others.status).toBe(2);
    expect(others.stderr).toMatch(/^swar: --resume: .* got one with other settings or files; leave out --resume/m);

    const resumed = await train("stopped.onnx", [...args, "--resume", "--history", "stopped.csv"]);
    expect(resumed.status).toBe(0);
    expect(resumed.stderr).not.toMatch(/^model {2}epoch {2}1 /m);
    const whole = await train("whole.onnx", [...args, "--history", "whole.csv"]);
    expect(resumed.stdout).toBe(whole.stdout.replace("whole", "stopped"));
    expect(bytesOf("stopped.onnx").equals(bytesOf("whole.onnx"))).toBe(true);
    expect(bytesOf("stopped.csv").equals(bytesOf("whole.csv"))).toBe(true);
    expect(existsSync(at("stopped.onnx.run"))).toBe(false);
  });

  it("hears Ctrl-C in what has no epochs, too", async () => {
    const args = [...RATED, "--folds", "10", "--repeats", "20", "--model", "kernel-ridge"];
    const run = await train("never.onnx", args, { interruptAt: /stay on one side/ });
    expect(run).toMatchObject({ status: 130, stdout: "" });
    expect(run.stderr).toMatch(/^swar: train: stopped; /m);
    expect(existsSync(at("never.onnx"))).toBe(false);
  });

  it("counts the rows that it leaves out", async () => {
    const run = await train("some.onnx", [...RATED, "--target-range", "0.4,1", "--model", "ridge"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^demo-table\.csv: \d+ of 300 rows left out: a rating is missing or out of range$/m);
  });

  writeByArtists("two.csv", 2);
  writeByArtists("three.csv", 3);
  it("refuses what cannot be done in one line that says what to do, and writes nothing", async () => {
    const calls = [
      ["--csv", "demo-table.csv", "--target", "joy,sorrow"],
      [...RATED, "--target-range", "5,9"],
      [...RATED, "--target-range", "9,1"],
      ["--csv", "demo-table.csv", "--target", "rated_arousal"],
      ["--csv", "two.csv", ...RATED.slice(2)],
      ["--csv", "three.csv", ...RATED.slice(2), "--model", "ridge"],
      ["--csv", "demo-table.csv", "--audio", "clips"],
      [],
      [...RATED, "--features", "10"],
      [...RATED, "--seed", "1,2", "--repeats", "3"],
      [...RATED, "--seed", "1,1"],
      [...RATED, "--folds", "2"],
      [...RATED, "--sequence-length", "5", "--limit-sequences", "1"],
      [...RATED, "--group", "singer"],
      ["--csv", "no.csv"],
    ];
    const runs = await swarCalls(calls.map((args) => ["train", "--checkpoint", "refused.onnx", ...args]));
    const said = runs.map(({ status, stderr }) => `${status}  ${stderr.match(/^swar: .*$/m)?.[0]}`);
    expect(runs.map(({ stdout }) => stdout).join("")).toBe("");
    expect(existsSync(at("refused.onnx"))).toBe(false);
    expect(said.join("\n")).toMatchInlineSnapshot(`
      "1  swar: demo-table.csv: the table must have the columns joy, sorrow, got artist_name, track_name, track_id, acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, rated_arousal, rated_valence; name columns that it has
      1  swar: table: rows must have labels, got none (300 rows: a rating is missing or out of range); check --target and --target-range
      2  swar: option '--target-range <low,high>' argument '9,1' is invalid. It must be two ascending numbers: low,high
      2  swar: train: one target column must come with --task classify, got ["rated_arousal"]
      1  swar: split: there must be at least 3 groups to keep apart, got 2; add clips or songs, or name another column with --group
      1  swar: split: there must be at least 3 groups to keep apart, got 2; add clips or songs, or name another column with --group
      2  swar: train: --csv must stand without --audio and --labels, got "demo-table.csv"
      2  swar: train: either --csv, or --audio with or without --labels, must be given, got "neither"
      2  swar: option '--features <n>' argument '10' is invalid. It must be 9 or 11.
      2  swar: train: --repeats must come with one --seed, got [1, 2]
      2  swar: train: the seeds must differ from each other, got [1, 1]
      2  swar: option '--folds <k>' argument '2' is invalid. It must be an integer of at least 3.
      1  swar: split: windows must be left in at least 3 parts, got 1; raise --limit-sequences or leave it out
      1  swar: demo-table.csv: the table must have the columns singer, got artist_name, track_name, track_id, acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, rated_arousal, rated_valence; name columns that it has
      1  swar: no.csv: there must be a file of this name, got none; check the path"
    `);
  });
});
