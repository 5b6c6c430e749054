import { describe, expect, test } from "vitest";
import { mixToMono } from "./mix-to-mono.ts";

const channel = (...values: number[]): Float32Array => Float32Array.from(values);

describe("mixToMono", () => {
  test("takes the mean of any number of channels", () => {
    expect(mixToMono([channel(1, 0), channel(0, 0)])).toEqual(channel(0.5, 0));
    expect(mixToMono([channel(1), channel(2), channel(6)])[0]).toBeCloseTo(3, 6);
  });

  test("gives a single channel back", () => {
    const only = Float32Array.of(1, 2);
    expect(mixToMono([only])).toBe(only);
  });

  test("writes to the memory that it is given", () => {
    const room = new Float32Array(3);
    expect(mixToMono([channel(1, 0), channel(0, 1)], room)).toEqual(channel(0.5, 0.5));
    expect([...room]).toEqual([0.5, 0.5, 0]);
  });

  test("wants channels of one length", () => {
    expect(() => mixToMono([new Float32Array(1), new Float32Array(2)])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: mixToMono: channels must have one length, got [1, 2]]`,
    );
    expect(() => mixToMono([])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: mixToMono: at least one channel is needed, got 0]`,
    );
  });
});
