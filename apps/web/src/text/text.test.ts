import { describe, expect, it } from "vitest";
import { keyName } from "./key-name.ts";
import { sayBytes } from "./say-bytes.ts";
import { sayClock } from "./say-clock.ts";
import { sayCount } from "./say-count.ts";
import { sayDuration } from "./say-duration.ts";
import { sayPoint } from "./say-point.ts";

describe("sayClock", () => {
  it.each([
    [0, "0:00"],
    [59.9, "0:59"],
    [60, "1:00"],
    [3599.99, "59:59"],
    [3671.4, "1:01:11"],
    [Number.NaN, "–"],
    [Number.POSITIVE_INFINITY, "–"],
    [-1, "–"],
  ])("says %d seconds as %s", (seconds, text) => expect(sayClock(seconds)).toBe(text));
});

describe("sayDuration", () => {
  it.each([
    [1, "1 second"],
    [59, "59 seconds"],
    [1800, "30 minutes"],
    [3600, "1 hour"],
    [3599, "1 hour"],
    [5460, "1 hour 31 minutes"],
  ])("says %d seconds as %s", (seconds, text) => expect(sayDuration(seconds)).toBe(text));
});

describe("sayCount", () => {
  it("knows one from many, and groups digits", () => {
    expect(sayCount(1, "track")).toBe("1 track");
    expect(sayCount(0, "track")).toBe("0 tracks");
    expect(sayCount(12_500, "entry", "entries")).toBe("12,500 entries");
  });
});

describe("sayBytes", () => {
  it.each([
    [0, "0 bytes"],
    [999, "999 bytes"],
    [1000, "1.0 kB"],
    [5_242_880, "5.2 MB"],
    [512_000_000, "512 MB"],
  ])("says %d as %s", (bytes, text) => expect(sayBytes(bytes)).toBe(text));
});

describe("sayPoint", () => {
  it("names the sides, and the words that lie near", () => {
    expect(sayPoint({ arousal: 0.3, valence: 0.75 })).toMatch(/^quiet and pleasant; near \w+ and \w+$/);
    expect(sayPoint({ arousal: 0.95, valence: 0.1 })).toMatch(/^very lively and very unpleasant; near /);
  });

  it("names no side that is barely there", () => {
    expect(sayPoint({ arousal: 0.52, valence: 0.8 })).toMatch(/^very pleasant; /);
    expect(sayPoint({ arousal: 0.5, valence: 0.5 })).toMatch(/^in the middle; near neutral and /);
  });
});

describe("keyName", () => {
  it("writes a tonic as its mode is written", () => {
    expect(keyName({ tonic: 1, mode: "major" })).toBe("D♭ major");
    expect(keyName({ tonic: 1, mode: "minor" })).toBe("C♯ minor");
    expect(keyName({ tonic: 9 })).toBe("A");
  });
});
