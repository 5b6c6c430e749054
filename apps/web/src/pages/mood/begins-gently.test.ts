import { describe, expect, it } from "vitest";
import { beginsGently } from "./begins-gently.ts";
import type { Plan, PlanTrack } from "./plan.ts";

/** A plan from `from` whose first track lies at `first`. */
function plan(from: number, first: number): Pick<Plan, "asked" | "tracks"> {
  const point = (arousal: number) => ({ arousal, valence: 0.6 });
  const track = { id: "1", title: "", artist: "", duration: 60, ...point(first) };
  const place: PlanTrack = { track, felt: point(first), wanted: point(first), reason: "", breaks: [], start: 0 };
  return { asked: { from: point(from), to: point(0.5), minutes: 10 }, tracks: [place] };
}

describe("beginsGently", () => {
  it("lets begin what is quiet, or hardly livelier than one feels", () => {
    expect(beginsGently(plan(0.1, 0.5))).toBe(true);
    expect(beginsGently(plan(0.7, 0.9))).toBe(true);
    expect(beginsGently(plan(0.9, 0.2))).toBe(true);
  });

  it("asks before it jumps from quiet to lively", () => {
    expect(beginsGently(plan(0.2, 0.8))).toBe(false);
    expect(beginsGently(plan(0.3, 0.56))).toBe(false);
  });
});
