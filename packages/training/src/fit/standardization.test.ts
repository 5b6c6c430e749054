import { type Architecture, initialWeights, layouts, placed } from "@swar/model";
import { describe, expect, it } from "vitest";
import type { Examples } from "./examples.ts";
import { standardized } from "./standardization.ts";

const architecture: Architecture = {
  branches: [
    {
      input: "summary",
      channels: 3,
      weight: 1,
      layers: [
        { kind: "impute" },
        { kind: "standardize", limit: 4 },
        { kind: "dense", units: 2, activation: "linear" },
      ],
    },
  ],
  activation: "sigmoid",
};

const ROWS = [
  [1, NaN, 5],
  [2, NaN, 5],
  [9, NaN, 5],
  [NaN, NaN, 5],
  [4, NaN, 5],
  [1e6, 1e6, -1e6],
];

const examples: Examples = {
  count: ROWS.length,
  summary: Float32Array.from(ROWS.flat()),
  target: new Float32Array(2 * ROWS.length),
  offsets: [...ROWS.keys(), ROWS.length],
};

/** The statistics of each layer, by the slot's name, for `clips` as the training part. */
function statisticsOf(of: Examples, clips: readonly number[]): Record<string, number[]> {
  const { statistics } = standardized(architecture, initialWeights(architecture, 1), { examples: of, clips });
  const places = layouts(architecture).statistics.places;
  return Object.fromEntries(
    places.map((place) => [place.name.split(".").at(-1) as string, [...placed(statistics, place)]]),
  );
}

describe("standardized", () => {
  it("takes medians of what is there, and means and deviations with the medians in the gaps", () => {
    const { median, mean, deviation } = statisticsOf(examples, [0, 1, 2, 3, 4]);
    expect(median).toEqual([3, 0, 5]);
    const first = [1, 2, 9, 3, 4];
    const centre = first.reduce((a, b) => a + b, 0) / 5;
    const variance = first.reduce((sum, x) => sum + (x - centre) ** 2, 0) / 5;
    expect(mean).toEqual([expect.closeTo(centre, 5), 0, 5]);
    expect(deviation).toEqual([
      expect.closeTo(Math.sqrt(variance), 5),
      expect.closeTo(1e-3, 8),
      expect.closeTo(1e-3, 8),
    ]);
  });

  it("looks at the training part alone, whatever stands elsewhere", () => {
    const others = { ...examples, summary: examples.summary!.map((x, i) => (i < 15 ? x : Number.NaN)) };
    expect(statisticsOf(others, [0, 1, 2, 3, 4])).toEqual(statisticsOf(examples, [0, 1, 2, 3, 4]));
    expect(statisticsOf(examples, [0, 1, 2, 3, 4, 5])).not.toEqual(statisticsOf(examples, [0, 1, 2, 3, 4]));
  });

  it("goes over all steps of sequences", () => {
    const { summary, ...rest } = examples;
    const [branch] = architecture.branches;
    const sequences = { ...rest, count: 3, offsets: [0, 1, 2, 3], frames: summary! };
    const overFrames: Architecture = { ...architecture, branches: [{ ...branch!, input: "frames" }] };
    const weights = initialWeights(overFrames, 1);
    const found = standardized(overFrames, weights, { examples: sequences, clips: [0, 1] });
    expect([...found.statistics.subarray(0, 3)]).toEqual([2, 0, 5]); // 1, 2, 9 and a gap.
    expect(found.parameters).toBe(weights.parameters);
  });
});
