import { describe, expect, it } from "vitest";
import { drawPlane } from "./plane.ts";

/** The plane's cells, top row first. */
function cellsOf(plane: string): string[][] {
  return plane
    .split("\n")
    .filter((line) => line.endsWith("│"))
    .map((line) => line.slice(3, -1).split(""));
}

function placeOf(character: string, plane: string): { x: number; y: number } {
  const cells = cellsOf(plane);
  const y = cells.findIndex((line) => line.includes(character));
  return { x: cells[y]!.indexOf(character) / (cells[0]!.length - 1), y: 1 - y / (cells.length - 1) };
}

describe("drawPlane", () => {
  it("has a word in each quadrant's corner, lively moods above and pleasant ones to the right", () => {
    const rows = cellsOf(drawPlane({ arousal: 0.5, valence: 0.5 }, [])).map((cells) => cells.join(""));
    expect(rows[0]).toMatch(/^tense .* happy$/);
    expect(rows.at(-1)).toMatch(/^sad .* calm$/);
    expect(new Set(rows.map((line) => line.length)).size).toBe(1);
  });

  it.each([
    [0, 0],
    [1, 0],
    [0, 1],
    [1, 1],
    [0.5, 0.5],
    [0.2, 0.9],
    [0.75, 0.3],
  ])("puts the mean at arousal %d, valence %d", (arousal, valence) => {
    const { x, y } = placeOf("●", drawPlane({ arousal, valence }, []));
    expect(Math.abs(x - valence)).toBeLessThanOrEqual(0.5 / 40);
    expect(Math.abs(y - arousal)).toBeLessThanOrEqual(0.5 / 14);
  });

  it("draws the path below the mean, and keeps points outside the plane on its edge", () => {
    const corner = { arousal: 1.2, valence: -0.1 };
    expect(placeOf("·", drawPlane({ arousal: 0.5, valence: 0.5 }, [corner]))).toEqual({ x: 0, y: 1 });
    expect(drawPlane(corner, [corner])).not.toContain("·");
  });

  it("looks like this", () => {
    const path = [0.2, 0.4, 0.6].map((x) => ({ arousal: x + 0.2, valence: x }));
    expect(drawPlane({ arousal: 0.6, valence: 0.4 }, path)).toMatchInlineSnapshot(`
      "  arousal ↑
        │tense               ╎               happy│
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎   ·                │
        │                    ╎                    │
        │                    ╎                    │
        │                ●   ╎                    │
        │╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┼╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌│
        │        ·           ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │                    ╎                    │
        │sad                 ╎                calm│
        └─────────────────────────────────────────┘ valence →"
    `);
  });
});
