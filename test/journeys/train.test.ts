import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeLabelledClips } from "./clips.testing.ts";
import { type Run, type RunOptions, workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
writeLabelledClips(at());
const TABLE = ["--audio", "clips", "--labels", "labels.csv", "--target", "energy,mood", "--target-range", "1,9"];

function train(checkpoint: string, args: readonly string[], options?: RunOptions): Promise<Run> {
  return swar(["train", ...TABLE, "--group", "artist", "--checkpoint", checkpoint, ...args], options);
}

function expectHeard({ status, stdout, stderr }: Run): void {
  expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  const { arousal, valence, uncertainty } = JSON.parse(stdout) as Record<string, any>;
  for (const x of [arousal, valence, uncertainty.arousal, uncertainty.valence]) expect(x).toBeGreaterThan(0);
}

/** Long enough for a Ctrl-C to arrive in the midst of it. */
const LONG = ["--epochs", "6", "--batch-size", "2"];

describe("swar train", () => {
  it("trains, names what it leaves out, prints the scores and writes a checkpoint; one seed, one checkpoint", async () => {
    const first = await train("first.onnx", ["--epochs", "3"]);
    expect(first.status).toBe(0);
    expect(first.stderr.split("\n").filter((line) => line.includes("left out"))).toEqual([
      'labels.csv line 27 left out: energy must be a number, got "eleven"',
      "left out: missing.wav: clips/missing.wav: there must be a file of this name, got none; check the path",
    ]);
    expect(first.stderr.match(/^model {2}epoch {2}\d .* validation /gm)?.length).toBe(3);
    expect(first.stdout).toMatch(/^\d+ held-out clips; 95 % intervals over \d groups\n/);
    expect(first.stdout).toMatch(/^R² .*\nRMSE .*\nMAE .*\nMSE .*\nr .*\nCCC /m);
    expect(first.stdout).toMatch(/^accuracy [^]*\nmodel written to first\.onnx\n$/m);
    expect(first.stdout + first.stderr).not.toContain("\x1b");
    expect(existsSync(at("first.onnx.run"))).toBe(false);
    expectHeard(await swar(["analyze", "clips/clip-0.wav", "--format", "json", "--checkpoint", "first.onnx"]));

    const second = await train("second.onnx", ["--epochs", "3", "--jobs", "1"]);
    expect(second.stdout).toBe(first.stdout.replace("first", "second"));
    expect(readFileSync(at("second.onnx")).equals(readFileSync(at("first.onnx")))).toBe(true);
    const third = await train("third.onnx", ["--epochs", "3", "--seed", "7"]);
    expect(third.status).toBe(0);
    expect(readFileSync(at("third.onnx")).equals(readFileSync(at("first.onnx")))).toBe(false);
  });

  it("leaves a usable checkpoint on Ctrl-C, and with --resume ends as if it had not been stopped", async () => {
    const stopped = await train("stopped.onnx", LONG, { interruptAt: /epoch {2}1 / });
    expect(stopped).toMatchObject({ status: 130, stdout: "" });
    expect(stopped.stderr).toMatch(/^swar: train: stopped; go on with the same command and --resume$/m);
    expectHeard(await swar(["analyze", "clips/clip-0.wav", "--format", "json", "--checkpoint", "stopped.onnx"]));

    const others = await train("stopped.onnx", [...LONG, "--resume", "--lr", "0.01"]);
    expect(others.status).toBe(2);
    expect(others.stderr).toMatch(/^swar: --resume: .* got one with other settings or files; leave out --resume/m);

    const resumed = await train("stopped.onnx", [...LONG, "--resume"]);
    expect(resumed.status).toBe(0);
    expect(resumed.stderr).not.toMatch(/epoch {2}1 /);
    expect(existsSync(at("stopped.onnx.run"))).toBe(false);
    const whole = await train("whole.onnx", LONG);
    expect(resumed.stdout).toBe(whole.stdout.replace("whole", "stopped"));
    expect(readFileSync(at("stopped.onnx")).equals(readFileSync(at("whole.onnx")))).toBe(true);
  });

  it("says what to do where --resume finds no run", async () => {
    const run = await train("none.onnx", ["--resume"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatch(/^swar: --resume: .* must lie in none\.onnx\.run, got none; leave out --resume/m);
    expect(existsSync(at("none.onnx.run"))).toBe(false);
  });

  it("trains the first prototype's model, and says in one line what it is worth", async () => {
    const run = await train("seed.onnx", ["--preset", "seed", "--epochs", "1", "--stride", "40"]);
    expect(run.status).toBe(0);
    expect(run.stderr.match(/^note: preset seed .*$/gm)?.length).toBe(1);
    expectHeard(await swar(["analyze", "clips/clip-0.wav", "--format", "json", "--checkpoint", "seed.onnx"]));
  });

  it("measures every clip once in a cross-validation", async () => {
    const run = await train("folds.onnx", ["--folds", "3", "--epochs", "2"]);
    expect(run.status).toBe(0);
    expect(run.stdout).toMatch(/^24 held-out clips; 95 % intervals over 8 groups\n/);
    expect(run.stderr).toMatch(/^fold 3 {2}epoch {2}2 /m);
  });

  it("refuses tables and folders that do not fit, soon and with what to do", async () => {
    const column = await swar(["train", "--audio", "clips", "--labels", "labels.csv"]);
    expect(column).toMatchObject({ status: 1, stdout: "" });
    expect(column.stderr).toMatch(
      /^swar: labels: the table must have the columns arousal, valence, got .*; name yours/,
    );
    const folder = await swar(["train", ...TABLE, "--audio", "elsewhere"]);
    expect(folder.status).toBe(1);
    expect(folder.stderr).toMatch(/^swar: clips: at most a tenth of the files may fail, .*; check --audio$/m);
    const table = await swar(["train", "--audio", "clips", "--labels", "no.csv"]);
    expect(table.status).toBe(1);
    expect(table.stderr).toMatch(/^swar: no\.csv: there must be a file of this name/);
  });
});
