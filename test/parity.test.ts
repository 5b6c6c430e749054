/** Measures again what docs/PARITY.md says of our distance from each oracle: every figure there is of the right size. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { AUDIO } from "./parity/audio.testing.ts";
import { EXCHANGE } from "./parity/exchange.testing.ts";
import { LEARNERS } from "./parity/learners.testing.ts";
import type { Distances } from "./parity/measure.testing.ts";
import { SPECTRAL } from "./parity/spectral.testing.ts";
import { TONAL } from "./parity/tonal.testing.ts";
import { TRAINING } from "./parity/training.testing.ts";

/** Each distance by the name of its line in the document. */
const DISTANCES: Distances = { ...AUDIO, ...SPECTRAL, ...TONAL, ...TRAINING, ...EXCHANGE, ...LEARNERS };

describe("docs/PARITY.md", () => {
  const rows = readFileSync("docs/PARITY.md", "utf8").matchAll(
    /^\| `?([^`|]+?)`? \|.*\| (equal|[\d.]+e-\d+)[^|]*\|[^|]*\|$/gm,
  );
  const stated = new Map(
    [...rows].map(([, name, figure]) => [name as string, figure === "equal" ? 0 : Number(figure)]),
  );

  it("has a figure for each distance that is measured here, and no other", () => {
    expect([...stated.keys()].toSorted()).toEqual(Object.keys(DISTANCES).toSorted());
  });

  it.each(Object.keys(DISTANCES))(
    "gives the size of our distance: %s",
    async (name) => {
      const measured = await DISTANCES[name]!();
      console.info(`${name}: ${measured.toExponential(1)}`);
      const figure = stated.get(name) ?? Number.NaN;
      // Processors and thread counts round differently: the figure may be off by a factor of ten, not by more.
      expect(measured).toBeLessThanOrEqual(10 * figure);
      expect(measured).toBeGreaterThanOrEqual(figure / 10);
    },
    60_000,
  );
});
