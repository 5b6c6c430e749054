import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT, workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
const FIXTURES = join(ROOT, "packages/training/fixtures");
for (const name of ["av-regressor.keras", "av-regressor-mel.keras", "feature_stats_av.json"])
  copyFileSync(join(FIXTURES, name), at(name));

describe("swar import", () => {
  it("makes a checkpoint of a mel model that swar analyze runs at once", async () => {
    const imported = await swar(["import", "av-regressor-mel.keras", "--output", "mel.onnx", "--name", "mine"]);
    expect(imported.status).toBe(0);
    expect(imported.stdout).toMatchInlineSnapshot(`
      "av-regressor-mel.keras, written by Keras 3.15.1
        input       windows of 10 mel frames of 128 bands
        layers      BiLSTM 4, every step
                    dropout 0.3
                    batch normalisation
                    BiLSTM 3, last step
                    dropout 0.3
                    batch normalisation
                    dense 6, relu
                    dropout 0.3
                    dense 4, relu
                    dense 2, linear
                    sigmoid
        parameters  4,652
        output      arousal, valence
      model written to mel.onnx
      "
    `);
    expect(imported.stderr).toMatchInlineSnapshot(`
      "note: the model takes any number of steps; windows have 10
      note: the model hears what preset seed hears: 128 mel bands, each file scaled to [0, 1] by its own levels
      "
    `);
    await swar(["demo", "--output", "demo.wav"]);
    const heard = await swar(["analyze", "demo.wav", "--checkpoint", "mel.onnx", "--format", "json"]);
    expect(heard.status).toBe(0);
    const { arousal, curve, model } = JSON.parse(heard.stdout) as {
      arousal: number;
      curve: { valence: number[] };
      model: object;
    };
    expect(model).toEqual({ name: "mine", version: "1" });
    expect(arousal).toBeGreaterThan(0);
    expect(arousal).toBeLessThan(1);
    expect(new Set(curve.valence).size).toBeGreaterThan(10);
  });

  it("writes beside the .keras file where it is not told otherwise, and says what a table model lacks", async () => {
    const bare = await swar(["import", "av-regressor.keras"]);
    expect(bare).toMatchObject({ status: 0 });
    expect(bare.stderr).toContain("note: the model expects standardised columns");
    expect(existsSync(at("av-regressor.onnx"))).toBe(true);
    const whole = await swar(["import", "av-regressor.keras", "--stats", "feature_stats_av.json"]);
    expect(whole).toMatchObject({ status: 0, stderr: "" });
    expect(whole.stdout).toMatch(/layers {6}medians for what is missing\n +z-scores\n/);
  });

  it("refuses to write over what it reads", async () => {
    const before = readFileSync(at("av-regressor.keras"));
    const run = await swar(["import", "av-regressor.keras", "--output", "./av-regressor.keras"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toMatchInlineSnapshot(`
      "swar: --output: it must not be one of the files that import reads or writes, got ./av-regressor.keras; choose another name
      "
    `);
    expect(readFileSync(at("av-regressor.keras")).equals(before)).toBe(true);
  });

  it("says what to do with files of other kinds, and writes nothing", async () => {
    writeFileSync(at("words.keras"), "These are words.");
    writeFileSync(at("cut.keras"), readFileSync(at("av-regressor.keras")).subarray(0, 5000));
    const names = ["words.keras", "cut.keras", "missing.keras", "."];
    const runs = await swarCalls(names.map((name) => ["import", name, "--output", "never.onnx"]));
    for (const [i, name] of names.entries()) {
      expect(runs[i]).toMatchObject({ status: 1, stdout: "" });
      expect(runs[i]?.stderr).toMatch(new RegExp(`^swar: ${name.replace(".", "\\.")}: .*, got .*; .*\\n$`));
    }
    expect(existsSync(at("never.onnx"))).toBe(false);
  });
});
