import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCatalogue } from "../catalogue/catalogue.ts";
import type { Track } from "../catalogue/track.ts";
import { RELAXATION_ORDER, type Constraints } from "../constraints/constraints.ts";
import { asked, NOW, question } from "../paths/question.testing.ts";
import { randomTracks } from "../random-tracks.testing.ts";
import { clash, clashAmong, keyClash } from "./likeness.ts";
import { recommend } from "./recommend.ts";
import type { Recommendation } from "./recommendation.ts";

const ids = ({ tracks }: Recommendation): string[] => tracks.map(({ track }) => track.id);
const spread = ({ uncertainty = { arousal: 0, valence: 0 } }: Track): number =>
  uncertainty.arousal ** 2 + uncertainty.valence ** 2;
const at = (id: string, more: Partial<Track> = {}): Track => ({
  id,
  title: id,
  artist: id,
  duration: 200,
  arousal: 0.5,
  valence: 0.5,
  ...more,
});

const cases = fc.record({
  seed: fc.integer({ min: 0, max: 1e6 }),
  size: fc.integer({ min: 0, max: 250 }),
  artists: fc.integer({ min: 1, max: 30 }),
  count: fc.integer({ min: 1, max: 30 }),
  diversity: fc.constantFrom(0, 0.3, 1),
});

describe("recommend", () => {
  it("ranks by expected squared distance", () => {
    const tracks = randomTracks(1, 300);
    const target = { arousal: 0.3, valence: 0.7 };
    const cost = (t: Track): number => (t.arousal - 0.3) ** 2 + (t.valence - 0.7) ** 2 + spread(t);
    const best = tracks.toSorted((a, b) => cost(a) - cost(b)).slice(0, 20);
    const found = recommend(createCatalogue(tracks), { target, count: 20 });
    expect(ids(found)).toEqual(best.map(({ id }) => id));
    found.tracks.forEach((track, i) => expect(track.cost).toBeCloseTo(cost(best[i]!), 12));
  });

  it("ranks first by what is broken, the most important last to be given up", () => {
    fc.assert(
      fc.property(cases, ({ seed, size, count }) => {
        const tracks = randomTracks(seed, size, 1000);
        const constraints: Constraints = {
          genre: ["raga"],
          year: { min: 1995 },
          tempo: { max: 120 },
          language: ["HI"],
        };
        const found = recommend(createCatalogue(tracks), { target: "calm", count, constraints });
        const weight = (t: Track): number =>
          (t.genre === "raga" ? 0 : 8) +
          (t.language === "hi" ? 0 : 4) +
          ((t.year ?? 0) >= 1995 ? 0 : 2) +
          ((t.tempo ?? 999) <= 120 ? 0 : 1);
        const least = tracks
          .map(weight)
          .toSorted((a, b) => a - b)
          .slice(0, count);
        expect(found.tracks.map(({ track }) => weight(track))).toEqual(least);
        const wrong = found.tracks.filter(({ track }) => track.genre !== "raga").length;
        expect(found.relaxed.find(({ constraint }) => constraint === "genre")?.tracks ?? 0).toBe(wrong);
      }),
      { numRuns: 200 },
    );
  });

  it("keeps bans, explicit and the cap, has nothing twice, and says what it breaks", () => {
    fc.assert(
      fc.property(cases, ({ seed, size, artists, count, diversity }) => {
        const tracks = randomTracks(seed, size + 1, artists);
        const { listener, constraints = {} } = asked(
          question(
            seed,
            tracks.map(({ id }) => id),
          ),
        );
        const options = { target: { arousal: 0.4, valence: 0.6 }, count, diversity, now: NOW, constraints };
        const all = { ...options, listener: { ...listener, bannedArtists: ["ARTIST 0"] } };
        const found = recommend(createCatalogue(tracks), all);
        expect(recommend(createCatalogue(tracks.toReversed()), all)).toEqual(found);
        expect(new Set(ids(found)).size).toBe(found.tracks.length);
        const relaxed = found.relaxed.map(({ constraint }) => constraint);
        expect(relaxed.toSorted((a, b) => RELAXATION_ORDER.indexOf(a) - RELAXATION_ORDER.indexOf(b))).toEqual(relaxed);
        for (const { track, breaks } of found.tracks) {
          expect(track.artist).not.toBe("Artist 0");
          expect(listener!.bannedTracks).not.toContain(track.id);
          expect(constraints.explicit === false && track.explicit).toBe(false);
          for (const name of breaks) expect(relaxed).toContain(name);
          const same = found.tracks.filter((other) => other.track.artist === track.artist).length;
          expect(same > (constraints.perArtist ?? Infinity) && !relaxed.includes("perArtist")).toBe(false);
        }
        const may = tracks.filter(
          (t) =>
            t.artist !== "Artist 0" &&
            !listener!.bannedTracks!.includes(t.id) &&
            !(constraints.explicit === false && t.explicit),
        );
        expect(found.tracks.length).toBe(Math.min(count, may.length));
        expect(relaxed.includes("length")).toBe(may.length < count);
      }),
      { numRuns: 200 },
    );
  });

  it("fills minutes to half a track", () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.integer({ min: 1, max: 120 }), (seed, minutes) => {
        const found = recommend(createCatalogue(randomTracks(seed, 100)), { target: "happy", minutes });
        const seconds = found.tracks.reduce((sum, { track }) => sum + track.duration, 0);
        const short = found.relaxed.some(({ constraint }) => constraint === "length");
        expect(short || Math.abs(seconds - 60 * minutes) <= 180).toBe(true);
        expect(short).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it("chooses what is unlike where diversity is asked", () => {
    const alike = ["a", "b", "c"].map((id) => at(id, { artist: "One", genre: "raga", tempo: 80 }));
    const other = at("d", { genre: "jazz", tempo: 120, arousal: 0.6 });
    const catalogue = createCatalogue([...alike, other]);
    const target = { arousal: 0.5, valence: 0.5 };
    expect(ids(recommend(catalogue, { target, count: 2 }))).toEqual(["a", "b"]);
    expect(ids(recommend(catalogue, { target, count: 2, diversity: 0.5 }))).toEqual(["a", "d"]);
  });

  it("follows key and tempo, and what is known, where that is asked", () => {
    const tracks = [
      at("a", { key: 0, tempo: 80 }),
      at("b", { key: 6, tempo: 160, valence: 0.501 }),
      at("c", { key: 0, tempo: 80, valence: 0.51, plays: 9 }),
    ];
    const ask = { target: { arousal: 0.5, valence: 0.5 }, count: 2 };
    const catalogue = createCatalogue(tracks);
    expect(ids(recommend(catalogue, { ...ask, continuity: 0.1 }))).toEqual(["a", "c"]);
    expect(ids(recommend(catalogue, { ...ask, preferFamiliar: 0.1 }))).toEqual(["c", "a"]);
    expect(
      ids(
        recommend(catalogue, {
          ...ask,
          listener: { history: [1, 2, 3].map((day) => ({ id: "b", at: day })) },
          constraints: { familiarity: { min: 0.5 } },
        }),
      ),
    ).toEqual(["b", "c"]);
  });

  it("says why, and what could not hold", () => {
    const tracks = [
      at("a", { arousal: 0.27, valence: 0.69, plays: 9 }),
      at("b", { explicit: true }),
      at("c", { genre: "jazz" }),
    ];
    const found = recommend(createCatalogue(tracks), {
      target: "calm",
      count: 4,
      constraints: { explicit: false, genre: ["raga"], mustInclude: ["b", "c"] },
    });
    expect(found.tracks.map(({ reason }) => reason)).toMatchInlineSnapshot(`
      [
        "You named it, and it sounds neutral.",
        "Sounds calm, very close to the mood you asked for, and you know it well, although it is of another genre than you asked for, or of an unknown one.",
      ]
    `);
    expect(found.relaxed.map(({ words }) => words)).toMatchInlineSnapshot(`
      [
        "One track is of another genre than you asked for, or of an unknown one.",
        "Only 2 of 4 tracks could be found.",
        "Left out, although named, because banned or explicit: “b”.",
      ]
    `);
  });

  it("refuses what makes no sense", () => {
    const ask = (options: object) => () => recommend(createCatalogue([]), { target: "calm", ...options });
    expect(ask({ count: 0 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: recommend: count must be a whole number from 1, got 0]`,
    );
    expect(ask({ diversity: 2 })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: recommend: diversity must be in [0, 1], got 2]`,
    );
    expect(ask({ constraints: { tempo: { min: 2, max: 1 } } })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tempo: min must not be above max, got [2, 1]]`,
    );
    expect(ask({ constraints: { perArtist: 0 } })).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: perArtist: must be a whole number from 1, got 0]`,
    );
  });
});

describe("clash", () => {
  it("is none for the same notes and most across the circle", () => {
    expect(keyClash(0, 0)).toBe(0);
    expect(keyClash(0, 6)).toBe(1);
    expect(keyClash(1, 11)).toBeCloseTo(1 / 3);
  });

  it("is the same when prepared for many", () => {
    const catalogue = createCatalogue(randomTracks(9, 40));
    const all = [...catalogue.tracks.keys()];
    const among = clashAmong(catalogue, all);
    for (const a of all) for (const b of all) expect(among(a, b)).toBeCloseTo(clash(catalogue, a, b), 12);
  });
});
