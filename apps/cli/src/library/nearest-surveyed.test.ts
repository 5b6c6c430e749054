import type { TrackSurvey } from "@swar/storage";
import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { nearestSurveyed, ownCosts } from "./nearest-surveyed.ts";

function surveyOf(count: number, seed: number): TrackSurvey {
  const rng = random(seed);
  const floats = (of: () => number) => Float64Array.from({ length: count }, of);
  return {
    ids: Int32Array.from({ length: count }, (_, i) => i + 1),
    arousal: floats(rng.uniform),
    valence: floats(rng.uniform),
    variance: Float32Array.from({ length: count }, () => 0.1 * rng.uniform()),
    unmet: Uint16Array.from({ length: count }, () => (rng.uniform() < 0.5 ? 0 : Math.floor(4 * rng.uniform()))),
    plays: Uint16Array.from({ length: count }, () => Math.floor(6 * rng.uniform())),
  };
}

describe("nearestSurveyed", () => {
  it("gives those that sorting gives: by what they break, then by distance, uncertainty and how well they are known", () => {
    for (let seed = 0; seed < 40; seed++) {
      const survey = surveyOf(3000, seed);
      const asked = { familiarity: { min: 0.3, max: 0.6 }, preferFamiliar: 0.02 };
      const point = { arousal: seed / 40, valence: 0.5 };
      const sorted = [...survey.ids].map((id, i) => {
        const known = survey.plays[i]! / (survey.plays[i]! + 2);
        const away = (survey.arousal[i]! - point.arousal) ** 2 + (survey.valence[i]! - point.valence) ** 2;
        const broken = 2 * survey.unmet[i]! + (known >= 0.3 && known <= 0.6 ? 0 : 1);
        return { id, broken, cost: away + survey.variance[i]! + 0.02 * (1 - known) };
      });
      sorted.sort((a, b) => a.broken - b.broken || a.cost - b.cost);
      const count = [1, 30, 700, 3000][seed % 4]!;
      const found = nearestSurveyed(survey, ownCosts(survey, asked), point, count);
      const ids = sorted.map(({ id }) => id);
      // Costs that are equal to six digits may come too.
      expect(found.length - count).toBeLessThan(3);
      expect(new Set(found)).toEqual(new Set(ids.slice(0, found.length)));
    }
  });

  it("gives no more than twice as many where all lie in one place, and all where there are fewer", () => {
    const survey = { ...surveyOf(1000, 1), arousal: new Float64Array(1000), valence: new Float64Array(1000) };
    const costs = new Float64Array(1000);
    const found = (count: number): number =>
      new Set(nearestSurveyed(survey, costs, { arousal: 1, valence: 1 }, count)).size;
    expect(found(20)).toBe(40);
    expect(found(5000)).toBe(1000);
  });
});
