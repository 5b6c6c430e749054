import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { apart, contrast, type Rgb, SIGHTS, themeColours } from "./colour-sight.testing.ts";

const themes = themeColours(readFileSync(new URL("theme.css", import.meta.url), "utf8"));
const QUADRANTS = ["q1", "q2", "q3", "q4"];
/** Nearer than this, marks of two quadrants could be taken for each other; side by side, 0.02 can just be told apart. */
const DISTINCT = 0.12;

describe.each(Object.entries(themes))("the %s theme", (_, colours) => {
  const get = (name: string): Rgb => {
    const colour = colours.get(name);
    if (!colour) throw new TypeError(`theme.css: must have --${name} as light-dark(#rrggbb, #rrggbb)`);
    return colour;
  };
  const faint = (names: readonly string[], grounds: readonly string[], least: number): string[] =>
    names.flatMap((name) =>
      grounds
        .map((ground) => ({ ground, ratio: contrast(get(name), get(ground)) }))
        .filter(({ ratio }) => ratio < least)
        .map(({ ground, ratio }) => `${name} on ${ground}: ${ratio.toFixed(2)}`),
    );
  const grounds = ["paper", "surface"];

  it("has words that can be read: 4.5 to 1", () => {
    const words = ["ink", "ink-soft", "ink-faint", "danger", ...QUADRANTS.map((name) => `${name}-text`)];
    expect(faint(words, grounds, 4.5)).toEqual([]);
    expect(faint(["ink", "ink-soft"], ["sunken", "danger-soft"], 4.5)).toEqual([]);
    expect(faint(["on-ink"], ["ink", ...QUADRANTS.map((name) => `${name}-text`)], 4.5)).toEqual([]);
  });

  it("has marks, edges of controls and a focus ring that can be seen: 3 to 1", () => {
    expect(faint([...QUADRANTS, "line-strong", "focus"], grounds, 3)).toEqual([]);
  });

  it.each(Object.entries(SIGHTS))("has quadrants that stay apart for %s sight", (_name, sight) => {
    const near = QUADRANTS.flatMap((a, i) =>
      QUADRANTS.slice(i + 1)
        .map((b) => ({ pair: `${a} ${b}`, away: apart(get(a), get(b), sight) }))
        .filter(({ away }) => away < DISTINCT)
        .map(({ pair, away }) => `${pair}: ${away.toFixed(3)}`),
    );
    expect(near).toEqual([]);
  });
});
