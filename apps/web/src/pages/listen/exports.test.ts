import { describe, expect, it } from "vitest";
import { curvePicture } from "./curve-picture.ts";
import type { Findings } from "./findings.ts";
import { findingsCsv } from "./findings-csv.ts";
import { findingsJson } from "./findings-json.ts";

const FINDINGS: Findings = {
  arousal: 0.3,
  valence: 0.7,
  quadrant: "Q4",
  duration: 8,
  uncertainty: { arousal: 0.1, valence: 0.15 },
  curve: { step: 4, time: [2, 6], arousal: [0.2, 0.6], valence: [0.7, 0.7] },
  attention: { time: [], weight: [] },
  model: { name: "audio-default", version: "1" },
  waveform: {
    least: new Float32Array(1),
    most: new Float32Array(1),
    rms: new Float32Array(1),
    columns: 1,
    secondsPerColumn: 8,
  },
};

describe("findingsCsv", () => {
  it("is a table with a row a moment", () => {
    expect(findingsCsv(FINDINGS)).toBe(
      "time,arousal,valence,uncertainty_arousal,uncertainty_valence\r\n2,0.2,0.7,0.1,0.15\r\n6,0.6,0.7,0.1,0.15\r\n",
    );
  });
});

describe("findingsJson", () => {
  it("keeps the numbers, and leaves the pictures out", () => {
    const read = JSON.parse(findingsJson("a.mp3", FINDINGS)) as Record<string, unknown>;
    expect(read).toMatchObject({ file: "a.mp3", arousal: 0.3, curve: FINDINGS.curve });
    expect(Object.keys(read)).not.toContain("waveform");
  });
});

describe("curvePicture", () => {
  it("stands alone: no class, no font and no address from outside, and titles as text", () => {
    const svg = curvePicture(`<b> & "सुर"`, FINDINGS) as string;
    expect(svg).toContain(`&lt;b&gt; &amp; "सुर"`);
    expect(svg).not.toMatch(/class=|var\(|href=|undefined|NaN/);
    expect(svg).toContain("Quiet and pleasant; near");
  });

  it("colours each stretch as its quadrant", () => {
    expect(curvePicture("x", FINDINGS)).toContain('<stop offset="0.5000" stop-color="#ba6f01"/>');
  });

  it("is none without a curve", () => {
    expect(curvePicture("x", { ...FINDINGS, curve: undefined })).toBeUndefined();
  });
});
