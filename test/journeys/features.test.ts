import { readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeClip } from "./clips.testing.ts";
import { workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
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
    for (const args of [
      ["songs/a.wav", "--mel", "link.wav"],
      ["songs/a.wav", "--output", "link.wav"],
      ["songs/a.wav", "--mel", "same", "--output", "./same"],
    ]) {
      const run = await swar(["features", ...args]);
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
