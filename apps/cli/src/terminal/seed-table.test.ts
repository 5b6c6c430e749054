import type { HeldOut, TrainingResult } from "@swar/training";
import { matrix, quadrant } from "@swar/units";
import { describe, expect, it } from "vitest";
import { seedTable } from "./seed-table.ts";

/** A tested part of four songs, predicted `off` too high. */
function part(seed: number, name: string, off: number): HeldOut {
  const points = [0.1, 0.4, 0.6, 0.9].map((x) => ({ arousal: x, valence: 1 - x }));
  const clips = points.map((point, i) => ({ ...point, group: String(i), quadrant: quadrant(point) }));
  const offsets = [0, 1, 2, 3, 4];
  const set = { clips, examples: { count: 4, target: new Float32Array(8), offsets } };
  const split = { train: [0, 1], validation: [2], test: [0, 1, 2, 3] };
  const predicted = points.flatMap(({ arousal, valence }) => [arousal + off, valence + off]);
  return { run: { name, seed, set, split }, clips: split.test, predicted: matrix(4, 2, Float32Array.from(predicted)) };
}

const tableOf = (...heldOut: HeldOut[]): string | undefined => seedTable({ heldOut } as unknown as TrainingResult);

describe("seedTable", () => {
  it("says nothing of a single split", () => {
    expect(tableOf(part(1, "model", 0))).toBe(undefined);
  });

  it("gives mean and deviation over the folds of one seed, and over seeds where there are several", () => {
    expect(tableOf(part(1, "fold 1", 0), part(1, "fold 2", 0.1), part(1, "fold 3", 0.2))).toMatchInlineSnapshot(
      `"over 3 folds, mean ± SD: R² arousal 0.804 ± 0.245, R² valence 0.804 ± 0.245"`,
    );
    expect(
      tableOf(part(1, "fold 1", 0), part(1, "fold 2", 0), part(2, "fold 1", 0.1), part(2, "fold 2", 0.1)),
    ).toMatchInlineSnapshot(`"over 2 seeds, mean ± SD: R² arousal 0.941 ± 0.083, R² valence 0.941 ± 0.083"`);
  });
});
