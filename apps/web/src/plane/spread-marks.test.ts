import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Spot, spreadMarks } from "./spread-marks.ts";

const OPTIONS = { apart: 24, farthest: 70, within: [12, 308] } as const;
const away = (a: Spot, b: Spot): number => Math.hypot(a.x - b.x, a.y - b.y);
const inside = fc.double({ min: 12, max: 308, noNaN: true });
const places = fc.array(fc.record({ x: inside, y: inside }), { minLength: 1, maxLength: 40 });

describe("spreadMarks", () => {
  it("gives marks that stand apart from each other, near their places, inside the square", () => {
    fc.assert(
      fc.property(places, (given) => {
        const spots = spreadMarks(given, OPTIONS);
        const stood = spots.flatMap((spot, i) => (spot ? [{ spot, place: given[i] as Spot }] : []));
        expect(stood.length).toBeGreaterThan(0);
        stood.forEach(({ spot, place }, i) => {
          expect(away(spot, place)).toBeLessThanOrEqual(70);
          expect(Math.min(spot.x, spot.y, 320 - spot.x, 320 - spot.y)).toBeGreaterThanOrEqual(11.9);
          for (const other of stood.slice(0, i)) expect(away(spot, other.spot)).toBeGreaterThanOrEqual(23);
        });
      }),
      { numRuns: 40 },
    );
  });

  it("moves nothing that nothing covers, and nothing that is fixed", () => {
    const far = [
      { x: 40, y: 40 },
      { x: 200, y: 40 },
    ];
    expect(spreadMarks(far, OPTIONS)).toEqual(far);
    const [first, second] = spreadMarks([far[0]!, far[0]!], { ...OPTIONS, fixed: [1] });
    expect(second).toEqual(far[0]);
    expect(away(first!, far[0]!)).toBeGreaterThanOrEqual(23);
  });

  it("spreads twenty marks at one place so that each is read, and gives up what has no room", () => {
    const heap = (count: number): Spot[] => Array.from({ length: count }, () => ({ x: 160, y: 160 }));
    expect(spreadMarks(heap(20), OPTIONS).every(Boolean)).toBe(true);
    const many = spreadMarks(heap(200), OPTIONS).filter(Boolean).length;
    expect(many).toBeGreaterThan(15);
    expect(many).toBeLessThan(60);
  });
});
