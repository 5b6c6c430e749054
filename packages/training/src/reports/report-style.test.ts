import { QUADRANTS } from "@swar/units";
import { describe, expect, it } from "vitest";
import { REPORT_STYLE } from "./report-style.ts";

type Triple = readonly [number, number, number];

/** Severity 1.0 of Machado, Oliveira & Fernandes (2009), on linear RGB. */
const EYES: Readonly<Record<string, readonly [Triple, Triple, Triple]>> = {
  common: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = (m: readonly [Triple, Triple, Triple], v: Triple): Triple =>
  m.map((row) => row[0] * v[0] + row[1] * v[1] + row[2] * v[2]) as unknown as Triple;

function linear(hex: string): Triple {
  const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4)) as unknown as Triple;
}

/** Ottosson (2020), OKLab, from linear RGB. */
function oklab(rgb: Triple): Triple {
  const held = rgb.map((c) => Math.max(0, Math.min(1, c))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    held,
  );
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones.map(Math.cbrt) as unknown as Triple,
  );
}

function contrast(a: string, b: string): number {
  const [dark, light] = [a, b]
    .map((hex) => linear(hex))
    .map(([red, green, blue]) => 0.2126 * red + 0.7152 * green + 0.0722 * blue)
    .toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

/** The two values of a variable: light, then dark. */
const colours = (name: string): readonly string[] =>
  [...REPORT_STYLE.matchAll(new RegExp(`--${name}: (#[0-9a-f]{6})`, "g"))].map(([, hex]) => hex!);

describe.each([
  ["light", 0],
  ["dark", 1],
])("REPORT_STYLE, %s", (_, theme) => {
  const pairs = QUADRANTS.flatMap((a, i) => QUADRANTS.slice(i + 1).map((b) => [a, b] as const));

  it.each(Object.entries(EYES))("keeps the quadrants apart for %s", (_eyes, seen) => {
    for (const [a, b] of pairs) {
      const [one, other] = [a, b].map((name) => oklab(times(seen, linear(colours(name)[theme]!))));
      expect(Math.hypot(...one!.map((value, i) => value - other![i]!)), `${a} and ${b}`).toBeGreaterThan(0.15);
    }
  });

  it("is readable: text at 4.5 to 1, marks at 3 to 1, as WCAG 2.2 asks", () => {
    const [paper, card] = [colours("paper")[theme]!, colours("card")[theme]!];
    for (const text of ["ink", "quiet"])
      for (const ground of [paper, card]) expect(contrast(colours(text)[theme]!, ground)).toBeGreaterThan(4.5);
    for (const mark of [...QUADRANTS, "accent"]) expect(contrast(colours(mark)[theme]!, card)).toBeGreaterThan(3);
  });
});
