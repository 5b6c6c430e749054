import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { writeLabelledClips } from "./clips.testing.ts";
import { workplace } from "./swar.testing.ts";

const { at, swar } = workplace();
writeLabelledClips(at());
const ARGS = [
  "evaluate",
  "--audio",
  "clips",
  "--labels",
  "labels.csv",
  "--target",
  "energy,mood",
  "--target-range",
  "1,9",
];

describe("swar evaluate", () => {
  it("prints the scores beside predict-the-mean, and writes a report that stands alone", async () => {
    const { status, stdout, stderr } = await swar([...ARGS, "--report", "out/report.html"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^24 clips; 95 % intervals over 24 clips\n/);
    expect(stdout).toMatch(/^labelled ↓ heard → +Q1 +Q2 +Q3 +Q4$/m);
    expect(stderr.trimEnd().split("\n").length).toBe(2);
    const report = readFileSync(at("out", "report.html"), "utf8");
    expect(report).toMatch(/^<!doctype html>/i);
    expect(report).toContain("clip-0.wav");
    expect(report).not.toMatch(/(src|href)="https?:/);
  });

  it("prints one JSON object for machines", async () => {
    const { status, stdout } = await swar([...ARGS, "--format", "json", "--group", "artist"]);
    expect(status).toBe(0);
    const evaluation = JSON.parse(stdout) as Record<string, any>;
    expect(evaluation).toMatchObject({ count: 24, resampling: { unit: "group", count: 8 } });
    for (const axis of [evaluation["arousal"], evaluation["valence"], evaluation["baseline"].arousal]) {
      expect(Object.keys(axis)).toEqual(expect.arrayContaining(["r2", "rmse", "mae", "mse", "pearson", "ccc"]));
      expect(axis.mae.interval[0]).toBeLessThanOrEqual(axis.mae.value);
      expect(axis.mae.interval[1]).toBeGreaterThanOrEqual(axis.mae.value);
    }
  });
});
