import { QUADRANTS } from "@swar/units";
import { describe, expect, it } from "vitest";
import type { ReportPoint } from "../report-point.ts";
import { madeUpPoints } from "../report.testing.ts";
import { affectPlane } from "./affect-plane.ts";

const corner = { arousal: 1, valence: 1 };
const opposite = { arousal: 0, valence: 0 };

function cornerOf(svg: string, quadrant: string): string {
  const [, x, y] = new RegExp(`<text class="corner \\w+ ${quadrant}" x="([\\d.]+)" y="([\\d.]+)"`).exec(svg) ?? [];
  return `${Number(y) < 250 ? "top" : "bottom"} ${Number(x) > 280 ? "right" : "left"}`;
}

function lines(points: readonly ReportPoint[]): number {
  const paths = affectPlane(points).matchAll(/class="error Q\d" d="([^"]*)"/g);
  return [...paths].flatMap(([, d]) => d!.split("L").slice(1)).length;
}

describe("affectPlane", () => {
  it("names each quadrant in its own corner", () => {
    const svg = affectPlane([]);
    expect(QUADRANTS.map((name) => cornerOf(svg, name))).toEqual([
      "top right",
      "top left",
      "bottom left",
      "bottom right",
    ]);
  });

  it("draws valence to the right and arousal upwards, and joins truth to prediction", () => {
    const svg = affectPlane([{ truth: corner, predicted: opposite }]);
    expect(svg).toContain('<circle cx="544" cy="12"');
    expect(svg).toContain('<path class="error Q1" d="M544 12L60 490"/>');
    expect(svg).toContain("arousal 1.00 → 0.00\nvalence 1.00 → 0.00");
  });

  it("joins up to 200 clips by lines, and gives more clips as points alone", () => {
    expect(lines(madeUpPoints(200))).toBe(200);
    expect(lines(madeUpPoints(201))).toBe(0);
    expect(affectPlane(madeUpPoints(201)).match(/<circle/g)).toHaveLength(201);
  });

  it("escapes the names of clips", () => {
    const svg = affectPlane([{ truth: corner, predicted: opposite, name: "</title><script>" }]);
    expect(svg).not.toContain("<script>");
    expect(svg).toContain("&lt;/title&gt;&lt;script&gt;");
  });
});
