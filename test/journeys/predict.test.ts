import { copyFileSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { seedFormula, songAt } from "@swar/features";
import { describe, expect, it } from "vitest";
import { ROOT, type Run, workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
await swar(["demo-table", "--rows", "60"]);
await swar(["label", "--csv", "demo-table.csv", "--output", "labelled.csv"]);
const CLASSES = ["--csv", "labelled.csv", "--task", "classify", "--target", "emotion_label"];
await swar(["train", ...CLASSES, "--model", "ridge", "--checkpoint", "classes.onnx"]);
const text = readFileSync(at("demo-table.csv"), "utf8");
const SONG = "--energy 0.9 --valence 0.2 --loudness -6 --tempo 140 --danceability 0.5 --acousticness 0.5".split(" ");
const POINT = "predicted_arousal,predicted_valence,predicted_quadrant,uncertainty_arousal,uncertainty_valence".split(
  ",",
);

/** What was appended to each line of the table `before`, which must stand there as it was. */
function appended(before: string, after: string): string[][] {
  const [lines, longer] = [before.split("\n"), after.split("\n")];
  expect(longer.length).toBe(lines.length);
  return lines.slice(0, -1).map((line, i) => {
    expect(longer[i]?.startsWith(`${line},`)).toBe(true);
    return (longer[i] as string).slice(line.length + 1).split(",");
  });
}

/** The one line that a refusal is. */
function refusal({ status, stdout, stderr }: Run): string {
  expect(stdout).toBe("");
  expect(stderr).toMatch(/^swar: .*\n(\(--help says more\)\n)?$/);
  return `${status}  ${stderr.split("\n")[0]}`;
}

describe("swar predict", () => {
  it("appends five columns to a table whose own bytes and order stay", async () => {
    const run = await swar(["predict", "--csv", "demo-table.csv", "--output", "new/moods.csv"]);
    expect(run).toMatchObject({ status: 0, stderr: "", stdout: "predictions written to new/moods.csv\n" });
    const [head, ...rows] = appended(text, readFileSync(at("new", "moods.csv"), "utf8"));
    expect(head).toEqual(POINT);
    expect(rows.length).toBe(60);
    for (const cells of rows) expect(cells.join()).toMatch(/^[01](\.\d+)?,[01](\.\d+)?,Q[1-4],0\.\d+,0\.\d+$/);
    expect(new Set(rows.map(([arousal]) => arousal)).size).toBeGreaterThan(50);
    const piped = await swar(["predict", "--csv", "demo-table.csv"]);
    expect(piped).toMatchObject({ status: 0, stderr: "", stdout: readFileSync(at("new", "moods.csv"), "utf8") });
    expect(readdirSync(at("new"))).toEqual(["moods.csv"]);
  });

  it("gives the formula, and says what becomes of songs that lack a feature", async () => {
    const lines = text.split("\n");
    const first = lines[1] as string;
    const numbers = first.split(",").slice(-11, -2);
    const tempo = numbers[7] as string;
    writeFileSync(at("gap.csv"), [lines[0], first, first.replace(`,${tempo},`, ",,"), ""].join("\n"));
    const run = await swar(["predict", "--csv", "gap.csv", "--checkpoint", "formula"]);
    expect(run.status).toBe(0);
    const [, whole, gap] = appended(readFileSync(at("gap.csv"), "utf8"), run.stdout);
    const { arousal, valence } = seedFormula(songAt(numbers.map(Number), 0));
    expect(Number(whole?.[0])).toBeCloseTo(arousal, 6);
    expect(Number(whole?.[1])).toBeCloseTo(valence, 6);
    expect(gap).toEqual(["", whole?.[1], "", "", whole?.[4]]);
    expect(run.stderr).toMatchInlineSnapshot(`
      "gap.csv: tempo: 1 value is missing (line 3)
      where a feature of the formula is missing, nothing is predicted
      "
    `);
    const model = await swar(["predict", "--csv", "gap.csv"]);
    expect(model.stdout).not.toMatch(/,,(Q|$)/m);
    expect(model.stderr).toContain(
      "what is missing was taken to be the median of the songs that the model learnt from",
    );
  });

  it("judges one song of numbers by hand, as text and as JSON, and says what it had to take for granted", async () => {
    const drawn = await swar(["predict", ...SONG, "--checkpoint", "formula"]);
    expect(drawn).toMatchObject({ status: 0, stderr: "" });
    expect(drawn.stdout).toMatch(
      /^ {2}lively and unpleasant \(Q2\), too near the middle to be sure\n {2}arousal 0\.81 ± 0\.16\n {2}valence 0\.32 ± 0\.18\n/,
    );
    expect(drawn.stdout).toMatch(/●[^]*\n {2}by formula 1\n$/);
    const whole = [...SONG, "--liveness", "0.1", "--speechiness", "0.05", "--instrumentalness", "0"];
    const json = await swar(["predict", ...whole, "--format", "json"]);
    expect(json).toMatchObject({ status: 0, stderr: "" });
    const said = JSON.parse(json.stdout) as Record<string, any>;
    expect(Object.keys(said)).toEqual(["arousal", "valence", "quadrant", "uncertainty", "model"]);
    expect(said["uncertainty"]["valence"]).toBeGreaterThan(0);
    const some = await swar(["predict", "--energy", "0.9", "--format", "json"]);
    expect(some.stderr).toMatch(
      /^taken to be the median of the songs that the model learnt from: acousticness, dance.*\n$/,
    );
  });

  it("gives the class and the probability of each where the model is a classifier", async () => {
    const run = await swar(["predict", "--csv", "demo-table.csv", "--checkpoint", "classes.onnx"]);
    expect(run.status).toBe(0);
    const [head, ...rows] = appended(text, run.stdout);
    expect(head?.join()).toBe(
      "predicted_label,predicted_quadrant,probability_0,probability_1,probability_2,probability_3",
    );
    for (const [label, quadrant, ...probabilities] of rows) {
      const numbers = probabilities.map(Number);
      expect(numbers.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 4);
      expect(Number(label)).toBe(numbers.indexOf(Math.max(...numbers)));
      expect(quadrant).toBe(["Q3", "Q4", "Q2", "Q1"][Number(label)]);
    }
    const labels = readFileSync(at("labelled.csv"), "utf8").split("\n").slice(1, -1);
    const right = rows.filter(([label], i) => labels[i]?.endsWith(`,${label}`)).length;
    expect(right).toBeGreaterThan(40);
    const one = await swar(["predict", ...SONG, "--checkpoint", "classes.onnx", "--format", "json"]);
    expect(JSON.parse(one.stdout)).toMatchObject({ label: 2, quadrant: "Q2" });
  });

  it("runs an imported model once its statistics are in it, and not before", async () => {
    for (const name of ["av-regressor.keras", "feature_stats_av.json"])
      copyFileSync(join(ROOT, "packages/training/fixtures", name), at(name));
    await swar(["import", "av-regressor.keras", "--output", "bare.onnx"]);
    await swar(["import", "av-regressor.keras", "--stats", "feature_stats_av.json", "--output", "whole.onnx"]);
    const bare = await swar(["predict", "--csv", "demo-table.csv", "--checkpoint", "bare.onnx"]);
    expect(refusal(bare)).toMatchInlineSnapshot(
      `"1  swar: bare.onnx: the model must take Spotify's features as they are, got one of standardised columns; import it with --stats"`,
    );
    const whole = await swar(["predict", "--csv", "demo-table.csv", "--checkpoint", "whole.onnx"]);
    expect(whole.status).toBe(0);
    expect(whole.stderr).toMatchInlineSnapshot(`
      "note: the model wants sequences; each song is judged for itself, its row repeated, as the first prototype did
      "
    `);
    expect(appended(text, whole.stdout).length).toBe(61);
  });

  it("estimates the features of audio, and says that it does", async () => {
    await swar(["demo", "--output", "demo.wav"]);
    const run = await swar(["predict", "--audio", "demo.wav", "--format", "json"]);
    expect(run.status).toBe(0);
    expect(run.stderr).toMatch(/^note: Spotify's features are estimated from the sound, .*\n$/);
    expect(JSON.parse(run.stdout)).toMatchObject({ file: "demo.wav", model: { name: "songs-default" } });
    writeFileSync(at("silent.wav"), "no sound");
    const two = await swar(["predict", "--audio", "silent.wav", "demo.wav"]);
    expect(two.status).toBe(1);
    expect(two.stdout).toMatch(/^silent\.wav\n {2}failed: .*\n\ndemo\.wav\n {2}\w+/);
  });

  it("refuses what it cannot use, in one line that says what to do", async () => {
    writeFileSync(at("taken.csv"), text.replace("track_name", "Predicted_Arousal"));
    writeFileSync(at("plain.csv"), "a,b\n1,2\n");
    const audio = join(ROOT, "models/audio-default.onnx");
    const calls = [
      [],
      ["--csv", "demo-table.csv", "--energy", "0.5"],
      ["--csv", "taken.csv"],
      ["--csv", "plain.csv"],
      ["--csv", "demo-table.csv", "--checkpoint", audio],
      ["--csv", "demo-table.csv", "--checkpoint", "demo-table.csv"],
      ["--csv", "demo-table.csv", "--checkpoint", "no.onnx"],
      ["--csv", "demo-table.csv", "--output", "./demo-table.csv"],
      ["--csv", "demo-table.csv", "--format", "json"],
      ["--csv", "demo-table.csv", "--sequence", "track_id"],
      ["--energy", "0.5", "--sequence", "track_id"],
      ["--energy", "loud"],
      ["--energy", "0.5", "--checkpoint", "formula"],
    ];
    const runs = await swarCalls(calls.map((args) => ["predict", ...args]));
    const said = runs.map((run) => refusal(run).replaceAll(ROOT, ""));
    expect(said.join("\n")).toMatchInlineSnapshot(`
      "2  swar: predict: one of --csv, --audio and features such as --energy 0.8 must be given, got 0
      2  swar: predict: one of --csv, --audio and features such as --energy 0.8 must be given, got 2
      1  swar: taken.csv: the table must not have the columns that are appended, got Predicted_Arousal; rename or remove them
      1  swar: plain.csv: the table must have the columns acousticness, danceability, energy, instrumentalness, liveness, loudness, speechiness, tempo, valence, got a, b; the table needs Spotify's nine features, under Spotify's names, in its first line
      1  swar: models/audio-default.onnx: the model must be one of tables, got one of audio; swar analyze uses it
      1  swar: demo-table.csv: decodeModel: the bytes must be an ONNX model; choose a .onnx file
      1  swar: no.onnx: there must be a file of this name, got none; check the path
      2  swar: --output: it must not be one of the files that predict reads or writes, got ./demo-table.csv; choose another name
      2  swar: predict: --format must be left out with --csv, which gives CSV, got "json"
      2  swar: --sequence: it must be left out, since this model's rows are whole songs, got "track_id"
      2  swar: predict: --sequence must come with --csv, got "track_id"
      2  swar: option '--energy <x>' argument 'loud' is invalid. It must be a number from 0 to 1.
      2  swar: predict: the formula must be given all that it reads; add --acousticness, --danceability, --loudness, --tempo, --valence"
    `);
    expect(readFileSync(at("demo-table.csv"), "utf8")).toBe(text);
  });

  it("leaves what was there where Ctrl-C stops it", async () => {
    writeFileSync(at("kept.csv"), "as it was");
    const rows = text.split("\n").slice(1).join("\n");
    writeFileSync(at("big.csv"), text + rows.repeat(8000));
    const args = ["predict", "--csv", "big.csv", "--output", "kept.csv"];
    const isWriting = (): boolean => readdirSync(at()).some((name) => name.endsWith(".part"));
    const stopped = await swar(args, { interruptWhen: isWriting });
    expect(stopped).toMatchObject({ status: 130, stdout: "" });
    expect(stopped.stderr).toMatch(/^swar: predict: stopped; nothing was kept$/m);
    expect(readFileSync(at("kept.csv"), "utf8")).toBe("as it was");
    expect(readdirSync(at()).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("swar analyze and swar evaluate", () => {
  it("name the command that uses a model of tables", async () => {
    const runs = [
      await swar(["analyze", "demo.wav", "--checkpoint", "classes.onnx"]),
      await swar(["evaluate", "--audio", ".", "--labels", "labelled.csv", "--checkpoint", "classes.onnx"]),
    ];
    const line = "1  swar: classes.onnx: the model must be one of audio, got one of tables; swar predict uses it";
    expect(runs.map(refusal)).toEqual([line, line]);
  });
});
