import { describe, expect, it } from "vitest";
import { createCatalogue } from "../catalogue/catalogue.ts";
import type { Track } from "../catalogue/track.ts";
import { clash } from "./likeness.ts";
import { trackClash } from "./track-clash.ts";

const track = (id: string, more: Partial<Track>): Track => ({
  id,
  title: id,
  artist: "",
  duration: 200,
  arousal: 0.5,
  valence: 0.5,
  ...more,
});

describe("trackClash", () => {
  it("is what a catalogue says of the same two tracks", () => {
    const tracks = [
      track("a", { tempo: 80, key: 0, mode: "major" }),
      track("b", { tempo: 120, key: 6, mode: "minor" }),
      track("c", { tempo: 81 }),
      track("d", {}),
    ];
    const catalogue = createCatalogue(tracks);
    tracks.forEach((a, i) => tracks.forEach((b, j) => expect(trackClash(a, b)).toBeCloseTo(clash(catalogue, i, j), 6)));
  });
});
