import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { numberedPlaces } from "./numbered-places.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const points = fc.array(fc.record({ arousal: unit, valence: unit }), { minLength: 1, maxLength: 30 });

describe("numberedPlaces", () => {
  it("numbers what matters first, then what stands apart from all that is numbered", () => {
    fc.assert(
      fc.property(points, fc.nat(), (places, nth) => {
        const first = nth % places.length;
        const numbered = numberedPlaces(places, [first]);
        expect(numbered.has(first)).toBe(true);
        const away = (a: number, b: number) =>
          Math.hypot(places[a]!.arousal - places[b]!.arousal, places[a]!.valence - places[b]!.valence);
        for (const i of places.keys()) {
          const nearest = Math.min(...[...numbered].filter((j) => j !== i).map((j) => away(i, j)));
          expect(nearest >= 0.075).toBe(numbered.has(i));
        }
      }),
    );
  });
});
