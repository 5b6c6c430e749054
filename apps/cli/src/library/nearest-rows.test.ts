import { bySquare } from "@swar/storage";
import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { nearestRows } from "./nearest-rows.ts";

function columnsOf(count: number, seed: number, places: "spread" | "one" = "spread") {
  const rng = random(seed);
  const along = () => Float64Array.from({ length: count }, () => (places === "one" ? 0 : rng.uniform()));
  const unsorted = { arousal: along(), valence: along() };
  const { rows, starts } = bySquare(unsorted.arousal, unsorted.valence);
  return {
    starts,
    ids: rows.map((row) => row + 1),
    arousal: Float64Array.from(rows, (row) => unsorted.arousal[row]!),
    valence: Float64Array.from(rows, (row) => unsorted.valence[row]!),
    variance: Float32Array.from(rows, () => (places === "one" ? 0 : 0.1 * rng.uniform())),
    broken: Array.from(rows, () => (rng.uniform() < 0.5 ? 0 : Math.floor(4 * rng.uniform()))),
    passes: Array.from(rows, () => rng.uniform() < 0.8),
  };
}

describe("nearestRows", () => {
  it("gives those that sorting gives: of those that may come, by what they break, then by distance and uncertainty", () => {
    for (let seed = 0; seed < 40; seed++) {
      const columns = columnsOf(3000, seed);
      const { arousal, valence, variance, broken, passes } = columns;
      const point = { arousal: seed / 40, valence: 0.5 };
      const sorted = [...columns.ids].map((id, i) => {
        const away = (arousal[i]! - point.arousal) ** 2 + (valence[i]! - point.valence) ** 2;
        return { id, broken: broken[i]!, cost: away + variance[i]! };
      });
      const wanted = sorted
        .filter((_, i) => passes[i])
        .toSorted((a, b) => a.broken - b.broken || a.cost - b.cost)
        .map(({ id }) => id);
      const count = [1, 30, 700, 3000][seed % 4]!;
      const how = { mayCome: (row: number) => passes[row]!, costs: (row: number) => 16 * broken[row]! };
      const found = nearestRows(columns, how, point, count);
      // Costs that are equal to six digits may come too.
      expect(found.length - count).toBeLessThan(3);
      expect(found.length).toBeGreaterThanOrEqual(Math.min(count, wanted.length));
      expect(new Set(found)).toEqual(new Set(wanted.slice(0, found.length)));
    }
  });

  it("gives no more than twice as many where all lie in one place, and all where there are fewer", () => {
    const columns = columnsOf(1000, 1, "one");
    const found = (count: number): number =>
      new Set(nearestRows(columns, { mayCome: () => true, costs: () => 0 }, { arousal: 1, valence: 1 }, count)).size;
    expect(found(20)).toBe(40);
    expect(found(5000)).toBe(1000);
  });
});
