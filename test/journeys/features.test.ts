import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeClip } from "./clips.testing.ts";
import { workplace } from "./swar.testing.ts";

const { at, swar, swarCalls } = workplace();
writeClip(at("songs", "b.wav"), { seed: 1, arousal: 0.9, valence: 0.8 });
writeClip(at("songs", "a.wav"), { seed: 2, arousal: 0.1, valence: 0.2 });
writeFileSync(at("words.mp3"), "These are the words of a song, and not its sound.\n");

const FILES = ["songs", "words.mp3", "missing.wav"];
const SPOTIFY = [
  "acousticness",
  "danceability",
  "energy",
  "instrumentalness",
  "liveness",
  "loudness",
  "speechiness",
  "tempo",
  "valence",
];

describe("swar features", () => {
  it("gives each file a JSON line in order, and exits with 1 where one failed", async () => {
    const { status, stdout, stderr } = await swar(["features", ...FILES, "--format", "json"]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: "" });
    const lines = stdout
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ file, error }) => [file, error?.code])).toEqual([
      ["songs/a.wav", undefined],
      ["songs/b.wav", undefined],
      ["words.mp3", "unsupported-audio"],
      ["missing.wav", "file-not-found"],
    ]);
    expect(Object.keys(lines[0])).toEqual([
      "file",
      "duration",
      "loudness",
      "dynamics",
      "tempo",
      "pulseClarity",
      "eventDensity",
      "key",
      "tuning",
      "tracks",
      "format",
      "source",
      "spotifyEstimates",
    ]);
    expect(Object.keys(lines[0].spotifyEstimates).toSorted()).toEqual(SPOTIFY);
    for (const { value, error, basis } of Object.values<Record<string, unknown>>(lines[0].spotifyEstimates)) {
      expect([typeof value, typeof error, typeof basis]).toEqual(["number", "number", "string"]);
    }
    // The lively clip is louder than the sombre one.
    expect(lines[1].loudness.integrated).toBeGreaterThan(lines[0].loudness.integrated);
  });

  it("writes a table with a number a column", async () => {
    const run = await swar(["features", ...FILES, "--format", "csv", "--output", "features.csv"]);
    expect(run).toMatchObject({ status: 1, stdout: "", stderr: "" });
    const [head, ...rows] = readFileSync(at("features.csv"), "utf8").trimEnd().split("\r\n");
    const names = head!.split(",");
    expect(names.slice(0, 3)).toEqual(["file", "duration", "loudness_integrated"]);
    expect(names.slice(-2)).toEqual(["warnings", "error"]);
    expect(new Set(names).size).toBe(names.length);
    for (const name of ["tempo", "key_tonic", "mfcc_0_mean", "chroma_11_median", "spotify_estimates_energy_value"]) {
      expect(names).toContain(name);
    }
    expect(rows.map((row) => row.split(",")[0])).toEqual(["songs/a.wav", "songs/b.wav", "words.mp3", "missing.wav"]);
    expect(rows[0]!.split(",").length).toBe(names.length);
  });

  it("tells a person what one would ask first", async () => {
    const { status, stdout } = await swar(["features", "songs/a.wav"]);
    expect(status).toBe(0);
    for (const word of ["LUFS", "BPM", "key", "centroid", "estimates"]) expect(stdout).toContain(word);
    expect(Math.max(...stdout.split("\n").map((line) => line.length))).toBeLessThan(130);
  });

  it("writes the mel-spectrogram for NumPy", async () => {
    expect(await swar(["features", "songs/a.wav", "--format", "json", "--mel", "a.npy"])).toMatchObject({ status: 0 });
    const bytes = readFileSync(at("a.npy"));
    const about = bytes.subarray(10, 128).toString("latin1");
    const frames = Number(/'shape': \(128, (\d+)\)/.exec(about)?.[1]);
    expect(about).toContain("'fortran_order': True");
    expect(bytes.length).toBe(128 + 4 * 128 * frames);
    const levels = new Float32Array(Uint8Array.from(bytes.subarray(128)).buffer);
    expect(levels.every((x) => x >= -100.001 && x < 60)).toBe(true);
  });

  it("never writes over what it reads, by whatever name", async () => {
    const before = readFileSync(at("songs", "a.wav"));
    symlinkSync(at("songs", "a.wav"), at("link.wav"));
    const runs = await swarCalls([
      ["features", "songs/a.wav", "--mel", "link.wav"],
      ["features", "songs/a.wav", "--output", "link.wav"],
      ["features", "songs/a.wav", "--mel", "same", "--output", "./same"],
    ]);
    for (const run of runs) {
      expect(run).toMatchObject({ status: 2, stdout: "" });
      expect(run.stderr).toContain("it must not be one of the files that features reads or writes");
    }
    expect(readFileSync(at("songs", "a.wav")).equals(before)).toBe(true);
  });

  it("refuses one mel file for several songs", async () => {
    const run = await swar(["features", "songs", "--mel", "all.npy"]);
    expect(run).toMatchObject({ status: 2, stdout: "" });
    expect(run.stderr).toContain("--mel: it goes with one audio file, got 2");
  });
});

describe("swar features --every", () => {
  const NOTE = /^note: Spotify's features of stretches are estimates/;

  it("gives each stretch a row of the table that models of songs read, and says aside which file failed", async () => {
    const { status, stdout, stderr } = await swar(["features", ...FILES, "--every", "3"]);
    const [note, ...failures] = stderr.trimEnd().split("\n");
    expect(note).toMatch(NOTE);
    expect(failures).toMatchInlineSnapshot(`
      [
        "left out: words.mp3: decodeAudio: the file must be WAV, MP3, FLAC, AIFF or Ogg, got no known audio format; convert the file to WAV, FLAC, MP3 or Ogg and try again",
        "left out: missing.wav: missing.wav: there must be a file of this name, got none; check the path",
      ]
    `);
    expect(status).toBe(1);
    const [head, ...rows] = stdout.trimEnd().split("\r\n");
    expect(head).toBe(["file", "start", "end", ...SPOTIFY].join(","));
    expect(rows.map((row) => row.split(",").slice(0, 2))).toEqual([
      ["songs/a.wav", "0"],
      ["songs/a.wav", "3"],
      ["songs/b.wav", "0"],
      ["songs/b.wav", "3"],
    ]);
    const json = await swar(["features", "songs/a.wav", "--every", "3", "--format", "json"]);
    const lines = json.stdout.trimEnd().split("\n");
    expect(lines.map((line) => Object.values(JSON.parse(line)).map(String).join(","))).toEqual(rows.slice(0, 2));
  });

  it("takes labels along, from which a model learns to follow songs in time", async () => {
    const labels = ["filename,rated_arousal,rated_valence,artist"];
    for (let i = 0; i < 9; i++) {
      const point = { arousal: (i % 3) / 2, valence: Math.floor(i / 3) / 2 };
      writeClip(at("clips", "audio", `${i}.wav`), { seed: i, seconds: 9, ...point });
      labels.push(`audio/${i}.wav,${point.arousal},${point.valence},"artist, ${i % 5}"`);
    }
    writeFileSync(at("labels.csv"), `${labels.slice(0, -1).join("\n")}\n`);
    const made = ["clips", "--every", "3", "--labels", "labels.csv", "--output", "stretches.csv"];
    const features = await swar(["features", ...made]);
    expect(features).toMatchObject({ status: 0, stdout: "" });
    expect(features.stderr.split("\n")[1]).toMatchInlineSnapshot(
      `"note: the table of labels has no row for 1 of 9 files, whose labels stay empty: clips/audio/8.wav"`,
    );
    const rows = readFileSync(at("stretches.csv"), "utf8").trimEnd().split("\r\n");
    expect(rows[0]).toBe(["file,start,end", ...SPOTIFY, "rated_arousal,rated_valence,artist"].join(","));
    expect(rows.at(-1)).toMatch(/^clips\/audio\/8\.wav,.*,,,$/);
    expect(rows[1]).toMatch(/,0,0,"artist, 0"$/);

    const table = ["--csv", "stretches.csv", "--sequence", "file"];
    const learnt = ["--target", "rated_arousal,rated_valence", "--model", "bilstm", "--sequence-length", "2"];
    const trained = await swar(["train", ...table, ...learnt, "--stride", "1", "--epochs", "2", "--folds", "3"]);
    expect(trained).toMatchObject({ status: 0 });
    expect(trained.stderr).toContain("rows with the same artist stay on one side of every split");
    expect(trained.stdout).toContain("8 held-out songs; 95 % intervals over 5 groups");

    const predicted = await swar(["predict", ...table, "--checkpoint", "swar-model.onnx"]);
    expect(predicted).toMatchObject({ status: 0, stderr: "" });
    const [head, ...curve] = predicted.stdout.trimEnd().split("\r\n");
    expect(head).toBe(
      `${rows[0]},predicted_arousal,predicted_valence,predicted_quadrant,uncertainty_arousal,uncertainty_valence`,
    );
    expect(curve.length).toBe(rows.length - 1);
    curve.forEach((row) => expect(row).toMatch(/,0\.\d+,0\.\d+,Q[1-4],0\.\d+,0\.\d+$/u));
    expect(curve.every((row, i) => row.startsWith(`${rows[i + 1]},`))).toBe(true);

    // A model that follows songs must be told where one begins, and finds its stretches beside each other.
    const blind = await swar(["predict", "--csv", "stretches.csv", "--checkpoint", "swar-model.onnx"]);
    expect(blind.stderr).toContain("it must name the column of songs");
    const [first, second, ...others] = rows.slice(1);
    writeFileSync(at("mixed.csv"), [rows[0], first, ...others, second, ""].join("\r\n"));
    const mixed = await swar(["train", "--csv", "mixed.csv", "--sequence", "file", ...learnt]);
    expect(mixed.status).toBe(1);
    expect(mixed.stderr.trimEnd().split("\n").at(-1)).toMatchInlineSnapshot(
      `"swar: sequence: the rows of a song must stand together, in the order of time, got "clips/audio/0.wav" in several places; sort the table, or name a column that tells songs apart"`,
    );
  });

  it("refuses what does not fit, and says what to do", async () => {
    const own = "filename,arousal,valence\na.wav,0.5,0.5\n";
    writeFileSync(at("own.csv"), own);
    const refused: readonly (readonly [string, readonly string[], number, string])[] = [
      ["a stretch that is too short", ["--every", "2"], 2, "It must be a number from 3 to 600."],
      [
        "text",
        ["--every", "5", "--format", "text"],
        2,
        '--format: stretches must be printed as csv or json, got "text"',
      ],
      ["a mel-spectrogram", ["--every", "5", "--mel", "a.npy"], 2, "--mel: it must come without --every"],
      ["labels without stretches", ["--labels", "labels.csv"], 2, "--labels: it must come with --every"],
      [
        "to write over the labels",
        ["--every", "5", "--labels", "own.csv", "--output", "own.csv"],
        2,
        "one of the files that features reads or writes",
      ],
      [
        "labels that are called like features",
        ["--every", "5", "--labels", "own.csv"],
        1,
        "got valence; rename it, to rated_valence say",
      ],
      [
        "labels that are not there",
        ["--every", "5", "--labels", "none.csv"],
        1,
        "none.csv: there must be a file of this name",
      ],
    ];
    const runs = await swarCalls(refused.map(([, options]) => ["features", "songs/a.wav", ...options]));
    for (const [i, [name, , status, message]] of refused.entries()) {
      expect(runs[i], name).toMatchObject({ status, stdout: "" });
      expect(runs[i]?.stderr).toContain(message);
    }
    expect(readFileSync(at("own.csv"), "utf8")).toBe(own);
  });

  it("stops at Ctrl-C and keeps the files that are done", async () => {
    writeClip(at("long", "song.wav"), { seed: 3, arousal: 0.5, valence: 0.5, seconds: 60 });
    const many = Array.from({ length: 40 }, (_, i) => `long/song-${i}.wav`);
    for (const name of many) symlinkSync(at("long", "song.wav"), at(name));
    const run = await swar(["features", "songs/a.wav", ...many, "--every", "3"], { interruptAt: /a\.wav,3/ });
    expect(run.status).toBe(130);
    expect(run.stderr).toMatch(/features: stopped after \d+ of 41 files/);
    expect(run.stdout).toContain("songs/a.wav,3,6");
  });
});
