import { pointOfWord } from "@swar/recommend";
import { describe, expect, it } from "vitest";
import { lengthOf, planned, timed } from "./plan.ts";

const CALM = pointOfWord("calm");
const place = (id: string, duration: number) => ({
  track: { id, title: id, artist: "", duration, ...CALM },
  felt: CALM,
  wanted: CALM,
  reason: `Livelier than the one before ${id}.`,
  breaks: [],
  start: 0,
});

describe("timed", () => {
  const tracks = planned([place("a", 60), place("b", 30), place("c", 90)]);

  it("says when each track begins in the order in which they stand", () => {
    expect(timed(tracks).map(({ start }) => start)).toEqual([0, 60, 90]);
    expect(timed(tracks.toReversed()).map(({ start }) => start)).toEqual([0, 90, 120]);
    expect(lengthOf(tracks)).toBe(180);
  });

  it("keeps a reason only as long as it follows the track of which it speaks", () => {
    const [a, b, c] = tracks;
    const moved = timed([a!, c!, b!]);
    expect(moved.map(({ reason }) => reason)).toEqual([
      "Livelier than the one before a.",
      "Sounds calm.",
      "Sounds calm.",
    ]);
    // Put back, also after that was kept, the reasons are there again.
    const [x, y, z] = moved;
    expect(timed([x!, z!, y!]).map(({ reason }) => reason)).toEqual(tracks.map(({ reason }) => reason));
  });

  it("leaves a reason that speaks of no other track", () => {
    const other = { ...place("d", 10), reason: "The nearest there is." };
    expect(timed([tracks[2]!, other])[1]?.reason).toBe("The nearest there is.");
  });
});
