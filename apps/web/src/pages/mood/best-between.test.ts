import { describe, expect, it } from "vitest";
import type { Recommendation } from "../../api/api-types.ts";
import { bestBetween } from "./best-between.ts";
import type { PlanTrack } from "./plan.ts";

type Found = Recommendation["tracks"][number];

const HERE = { arousal: 0.5, valence: 0.5 };
const track = (id: string, more: Partial<Found["track"]> = {}): Found["track"] => ({
  id,
  title: id,
  artist: id,
  duration: 200,
  ...HERE,
  tempo: 80,
  key: 0,
  mode: "major",
  ...more,
});
const planned = (id: string, more: Partial<Found["track"]> = {}): PlanTrack => ({
  track: track(id, more),
  felt: HERE,
  wanted: HERE,
  reason: "",
  breaks: [],
  start: 0,
});
const found = (id: string, cost: number, more: Partial<Found["track"]> = {}, breaks: string[] = []): Found => ({
  track: track(id, more),
  felt: HERE,
  reason: "",
  breaks,
  cost,
});

const list = [planned("a"), planned("b"), planned("c"), planned("d")];
const best = (...all: Found[]): string | undefined => bestBetween(all, list, list[1]!)?.track.id;

describe("bestBetween", () => {
  it("takes the nearest where all go equally well", () => {
    expect(best(found("x", 0.02), found("y", 0.01))).toBe("y");
    expect(best()).toBeUndefined();
  });

  it("would rather go a little farther than clash with its neighbours in tempo or key", () => {
    expect(best(found("x", 0.01, { tempo: 160, key: 6 }), found("y", 0.02))).toBe("y");
    expect(best(found("x", 0.01, { tempo: 160, key: 6 }), found("y", 0.2))).toBe("x");
  });

  it("prefers an artist who is not there yet, above all not one beside it", () => {
    expect(best(found("x", 0.01, { artist: "d" }), found("y", 0.015))).toBe("y");
    expect(best(found("x", 0.01, { artist: "c" }), found("y", 0.015, { artist: "d" }))).toBe("y");
    // The artist of the one that goes is free again.
    expect(best(found("x", 0.01, { artist: "b" }), found("y", 0.011))).toBe("x");
  });

  it("breaks no constraint that another keeps", () => {
    expect(best(found("x", 0.01, {}, ["tempo"]), found("y", 0.3))).toBe("y");
  });
});
