import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { pointGrid } from "./point-grid.ts";

function scattered(count: number, seed: number) {
  const draw = random(seed);
  const column = (): Float32Array => Float32Array.from({ length: count }, () => draw.uniform());
  return { valence: column(), arousal: column() };
}

describe("pointGrid", () => {
  it("finds what looking at every point finds", () => {
    const points = scattered(3000, 7);
    const grid = pointGrid(points);
    const places = scattered(200, 8);
    for (let k = 0; k < 200; k++) {
      const place = { valence: places.valence[k]!, arousal: places.arousal[k]! };
      const away = (i: number): number =>
        Math.hypot(points.valence[i]! - place.valence, points.arousal[i]! - place.arousal);
      const all = Array.from({ length: 3000 }, (_, i) => i).filter((i) => away(i) <= 0.02);
      const expected = all.toSorted((a, b) => away(a) - away(b))[0] ?? -1;
      expect(grid.nearest(place, 0.02)).toBe(expected);
    }
  });

  it("reaches over the edges of cells, and to points on the edges of the plane", () => {
    const grid = pointGrid({ valence: [0, 1, 0.5 - 1e-6], arousal: [0, 1, 0.5] });
    expect(grid.nearest({ valence: 0.01, arousal: 0.01 }, 0.02)).toBe(0);
    expect(grid.nearest({ valence: 1, arousal: 0.99 }, 0.02)).toBe(1);
    expect(grid.nearest({ valence: 0.505, arousal: 0.5 }, 0.02)).toBe(2);
    expect(grid.nearest({ valence: 0.3, arousal: 0.5 }, 0.1)).toBe(-1);
  });

  it("passes over what a filter hides", () => {
    const points = { valence: [0.5, 0.51], arousal: [0.5, 0.5], shown: Uint8Array.of(0, 1) };
    expect(pointGrid(points).nearest({ valence: 0.5, arousal: 0.5 }, 0.05)).toBe(1);
  });
});
