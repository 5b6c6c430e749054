import { describe, expect, it } from "vitest";
import { colourMap } from "./colour-map.ts";

/** CIE lightness of level `i`, from sRGB by way of luminance: another way than the one that made the colours. */
function lightness(table: Uint8ClampedArray, i: number): number {
  const linear = [0, 1, 2].map((c) => {
    const x = table[3 * i + c]! / 255;
    return x <= 0.04045 ? x / 12.92 : ((x + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

describe("colourMap", () => {
  it.each([
    ["light", -1],
    ["dark", 1],
  ] as const)("goes one way in lightness, in nearly even steps, by %s", (theme, way) => {
    const table = colourMap(theme);
    const all = Array.from({ length: 256 }, (_, i) => lightness(table, i));
    const steps = Array.from({ length: 8 }, (_, k) => way * (all[Math.min(255, 32 * (k + 1))]! - all[32 * k]!));
    const mean = steps.reduce((a, b) => a + b) / steps.length;
    for (const step of steps) {
      expect(step).toBeGreaterThan(0.5 * mean);
      expect(step).toBeLessThan(1.6 * mean);
    }
  });
});
