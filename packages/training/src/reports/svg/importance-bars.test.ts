import { describe, expect, it } from "vitest";
import { importanceBars, MOST_BARS } from "./importance-bars.ts";

const bars = (features: { name: string; mean: number; sd: number | null }[]) =>
  importanceBars({ target: "arousal", measure: "fall of R²", features }, "i");

describe("importanceBars", () => {
  it("puts the most important first, with whiskers where there is a deviation", () => {
    const svg = bars([
      { name: "tempo", mean: 0.1, sd: null },
      { name: "energy", mean: 0.4, sd: 0.02 },
    ]);
    expect([...svg.matchAll(/<g><title>(.*?)<\/title>/g)].map(([, title]) => title)).toEqual([
      "energy: 0.4000 ± 0.0200",
      "tempo: 0.1000",
    ]);
    expect(svg.match(/class="whisker"/g)).toHaveLength(1);
  });

  it("draws features that do harm to the left, and nothing but zeros", () => {
    const harm = bars([{ name: "noise", mean: -0.2, sd: 0.1 }]);
    expect(harm).toContain("−0.2");
    expect(bars([{ name: "none", mean: 0, sd: 0 }])).not.toMatch(/NaN|Infinity/);
  });

  it("draws twenty at most, and shortens and escapes their names", () => {
    const svg = bars(
      Array.from({ length: 262 }, (_, i) => ({ name: `<band ${i}> of a very long name`, mean: i, sd: 1 })),
    );
    expect(svg.match(/class="bar"/g)).toHaveLength(MOST_BARS);
    expect(svg).toContain("&lt;band 261&gt; of a ve…");
    expect(svg).not.toContain("<band");
  });
});
