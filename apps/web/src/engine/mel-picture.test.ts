import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { melPicture } from "./mel-picture.ts";

describe("melPicture", () => {
  it("gives the mean of each column in steps of its range, the last one of fewer frames too", () => {
    const picture = melPicture(4);
    // Seven frames of two bands: one rises from -60 to 0 dB, the other stays at 40 dB.
    picture.push(matrix(3, 2, Float32Array.of(-60, 40, -50, 40, -40, 40)));
    picture.push(matrix(4, 2, Float32Array.of(-30, 40, -20, 40, -10, 40, 0, 40)));
    const { levels, columns, bands, secondsPerColumn, range } = picture.finish(0.5);
    expect([columns, bands, secondsPerColumn, range]).toEqual([4, 2, 1, [-50, 30]]);
    const step = (decibels: number): number => Math.round((255 * Math.max(0, decibels + 50)) / 80);
    expect([...levels]).toEqual([step(-55), 255, step(-35), 255, step(-15), 255, step(0), 255]);
  });
});
