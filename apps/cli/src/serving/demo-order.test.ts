import { askedOf, writeSong } from "@swar/compose";
import { describe, expect, it } from "vitest";
import { TRACKS } from "../files/song-tracks.ts";
import { DEMO_ORDER } from "./demo-order.ts";

describe("DEMO_ORDER", () => {
  it("holds each song of the album once", () => {
    expect(DEMO_ORDER.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
      TRACKS.map(({ number }) => number),
    );
  });

  it("has one song of each quadrant in each round, the shortest first, and begins quietly", () => {
    const songs = DEMO_ORDER.map(({ song }) => ({
      quadrant: askedOf(song).quadrant,
      duration: writeSong(song).duration,
    }));
    for (let at = 0; at < songs.length; at += 4) {
      expect(songs.slice(at, at + 4).map(({ quadrant }) => quadrant)).toEqual(["Q4", "Q1", "Q2", "Q3"]);
    }
    for (let at = 4; at < songs.length; at++) {
      expect(songs[at]?.duration).toBeGreaterThanOrEqual(songs[at - 4]?.duration ?? Infinity);
    }
  });
});
