import type { Track } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { searchTrack, shownTrack } from "./search-track.ts";

const BARE: Track = {
  id: 7,
  content: "sha256:7",
  source: "audio",
  added: new Date(0),
  arousal: 0.25,
  valence: 0.75,
  quadrant: "Q4",
  features: {},
  model: { name: "m", version: "1" },
};

const FULL: Track = {
  ...BARE,
  title: "Jóga",
  artist: "Björk",
  genre: "Trip-Hop",
  language: "is",
  duration: 305,
  uncertainty: { arousal: 0.1, valence: 1.5 },
  features: { tempo: 0, energy: 0.5, loudness: -9, key: 3, mode: 0 },
};

describe("searchTrack", () => {
  it("compares names as the library does, and takes only what a search can use", () => {
    const heard = { plays: 2, last: new Date(1000) };
    expect(searchTrack(FULL, heard)).toEqual({
      id: "7",
      title: "Jóga",
      artist: "bjork",
      genre: "trip-hop",
      language: "is",
      duration: 305,
      arousal: 0.25,
      valence: 0.75,
      uncertainty: { arousal: 0.1, valence: 1 },
      energy: 0.5,
      loudness: -9,
      key: 3,
      mode: "minor",
      plays: 2,
      lastPlayed: 1000,
    });
  });

  it("makes up a usual length where none is known, and an artist of its own", () => {
    expect(searchTrack(BARE, undefined)).toMatchObject({ title: "track 7", artist: "unknown artist 7", duration: 210 });
    expect(searchTrack({ ...BARE, duration: 0 }, undefined).duration).toBe(210);
  });
});

describe("shownTrack", () => {
  it("has names as they are spelt, and that of the file where there is no title", () => {
    expect(shownTrack(FULL, "/m/x.mp3", undefined)).toMatchObject({
      title: "Jóga",
      artist: "Björk",
      genre: "Trip-Hop",
      location: "/m/x.mp3",
    });
    const bare = shownTrack(BARE, "/m/#1 गीत.v2.mp3", undefined);
    expect(bare).toMatchObject({ title: "#1 गीत.v2", artist: "unknown artist", genre: undefined });
    expect(shownTrack(BARE, undefined, undefined)).toMatchObject({ title: "track 7", location: undefined });
  });
});
