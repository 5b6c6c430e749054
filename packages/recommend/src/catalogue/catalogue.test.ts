import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { randomTracks } from "../random-tracks.testing.ts";
import { createCatalogue, feltAt, feltCatalogue } from "./catalogue.ts";
import { artistNames, foldName } from "./fold-name.ts";
import { nearest } from "./nearest.ts";
import type { Track } from "./track.ts";

const unit = fc.double({ min: 0, max: 1, noNaN: true });
const TRACK: Track = { id: "a", title: "A", artist: "B", duration: 200, arousal: 0.5, valence: 0.5 };

describe("nearest", () => {
  it("is what sorting everything gives, with and without a calibration", () => {
    const extra = (i: number): number => (i % 7 === 0 ? Infinity : (i % 5) / 50);
    fc.assert(
      fc.property(
        fc.nat(),
        fc.integer({ min: 1, max: 400 }),
        unit,
        unit,
        fc.integer({ min: 1, max: 50 }),
        fc.boolean(),
        (seed, n, arousal, valence, count, mapped) => {
          const calibration = mapped ? ({ arousal: [0.1, 0.7, 0.2], valence: [0, -0.2, 1.3] } as const) : undefined;
          const catalogue = feltCatalogue(createCatalogue(randomTracks(seed, n)), calibration);
          const all = catalogue.tracks.map((_, index) => {
            const felt = feltAt(catalogue, index);
            const away = (felt.arousal - arousal) ** 2 + (felt.valence - valence) ** 2;
            return { index, cost: away + catalogue.plane.variance[index]! + extra(index) };
          });
          const sorted = all
            .filter(({ cost }) => cost < Infinity)
            .toSorted((a, b) => a.cost - b.cost || a.index - b.index);
          const found = nearest(catalogue, { arousal, valence }, { count, extra });
          expect(found.map(({ index }) => index)).toEqual(sorted.slice(0, count).map(({ index }) => index));
        },
      ),
      { numRuns: 300 },
    );
  });

  it("finds tracks that all lie in one place, in the order of their ids", () => {
    const catalogue = createCatalogue(["c", "a", "b"].map((id) => ({ ...TRACK, id })));
    const found = nearest(catalogue, { arousal: 1, valence: 0 }, { count: 2, extra: () => 0 });
    expect(found.map(({ index }) => catalogue.tracks[index]!.id)).toEqual(["a", "b"]);
  });
});

describe("createCatalogue", () => {
  it("is the same whatever the order", () => {
    const tracks = randomTracks(3, 500);
    expect(createCatalogue(tracks.toReversed()).tracks).toEqual(createCatalogue(tracks).tracks);
  });

  it("refuses what cannot be searched, by name", () => {
    const make = (wrong: Partial<Track>) => () => createCatalogue([{ ...TRACK, ...wrong }]);
    expect(make({ valence: 1.2 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: track "a": arousal, valence and their uncertainty must be in [0, 1]; correct it or leave the track out, got [0.5, 1.2]]`,
    );
    expect(make({ duration: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: track "a": duration must be seconds above 0; correct it or leave the track out, got 0]`,
    );
    expect(make({ key: 12 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: track "a": key must be a whole number in [0, 11], or absent; correct it or leave the track out, got 12]`,
    );
    expect(make({ arousal: Number.NaN })).toThrow(/must be in \[0, 1\]/);
    expect(() => createCatalogue([TRACK, TRACK])).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: createCatalogue: ids must be unique; leave out what comes twice, got "1 repeated"]`,
    );
  });

  it("refuses a calibration that is none", () => {
    const calibration = { arousal: [0, Number.NaN, 0], valence: [0, 0, 1] } as const;
    expect(() => feltCatalogue(createCatalogue([TRACK]), calibration)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: calibration: six finite numbers are needed, got [0, NaN, 0, 0, 0, 1]]`,
    );
  });
});

describe("names", () => {
  it("are the same in any case and encoding, and found in a credit", () => {
    expect(foldName("Beyonce\u0301")).toBe(foldName("BEYONCÉ"));
    expect(artistNames("A. R. Rahman & Asha; Ravi ft. Zoë")).toEqual([
      "a. r. rahman & asha; ravi ft. zoë",
      "a. r. rahman",
      "asha",
      "ravi",
      "zoë",
    ]);
    expect(artistNames("लता मंगेशकर, किशोर कुमार")).toContain("किशोर कुमार");
    expect(artistNames("Daft Punk")).toEqual(["daft punk"]);
  });
});
