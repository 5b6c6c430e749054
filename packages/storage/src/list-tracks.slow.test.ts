import { expect, it } from "vitest";
import { allTracks } from "./all-tracks.ts";
import { allOf } from "./all-of.testing.ts";
import { describeLibraries } from "./backends.testing.ts";
import { libraryCounts } from "./library-counts.ts";
import { countTracks, listTracks, SORT_KEYS, type SortKey } from "./list-tracks.ts";
import { importTracks, saveTrack } from "./save-tracks.ts";
import type { Track } from "./track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { manyTracks, newTrack } from "./tracks.testing.ts";

describeLibraries("listTracks", (db) => {
  const titles = async (filter: TrackFilter, sort: SortKey = "title"): Promise<(string | undefined)[]> =>
    (await listTracks(db(), { filter, sort })).tracks.map(({ title }) => title);

  it.each(SORT_KEYS)("pages through all tracks by %s, both ways, each once", async (sort) => {
    await importTracks(db(), manyTracks(100));
    await importTracks(db(), [newTrack({ content: "bare" }), newTrack({ content: "barer" })]);
    for (const descending of [false, true]) {
      const seen: Track[] = [];
      for (let after: string | undefined, page = 0; page === 0 || after !== undefined; page++) {
        const found = await listTracks(db(), { sort, descending, after, limit: 17 });
        seen.push(...found.tracks);
        after = found.next;
      }
      const whole = (await listTracks(db(), { sort, descending, limit: 200 })).tracks;
      expect(seen).toEqual(whole);
      expect(new Set(seen.map(({ id }) => id)).size).toBe(102);
    }
  });

  it("keeps its place where tracks come and go between pages", async () => {
    await importTracks(db(), manyTracks(20));
    const first = await listTracks(db(), { sort: "title", limit: 10 });
    await saveTrack(db(), newTrack({ content: "early", title: "A" }));
    const second = await listTracks(db(), { sort: "title", limit: 10, after: first.next });
    const both = [...first.tracks, ...second.tracks].map(({ title }) => title);
    expect(new Set(both).size).toBe(20);
    expect(both).not.toContain("A");
  });

  it("refuses a place that it did not give", async () => {
    await expect(listTracks(db(), { after: "x" })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: listTracks: after must be what the page before gave as next, got "x"]`,
    );
    await expect(listTracks(db(), { limit: 0 })).rejects.toMatchObject({ code: "invalid-argument" });
  });

  it("finds words by their begins, in any script, whatever is typed", async () => {
    await importTracks(db(), [
      newTrack({ content: "1", title: "Hoppípolla", artist: "Sigur Rós" }),
      newTrack({ content: "2", title: "राग दरबारी", artist: "N. 'R.' Shankar" }),
      newTrack({ content: "3", title: "青い山脈", genre: "Enka" }),
    ]);
    expect(await titles({ text: "hoppi ros" })).toEqual(["Hoppípolla"]);
    expect(await titles({ text: "दरब" })).toEqual(["राग दरबारी"]);
    expect(await titles({ text: "山脈" })).toEqual(["青い山脈"]);
    expect(await titles({ text: "polla" })).toEqual([]);
    expect(await titles({ text: "' & | ! :* \\ \0" })).toHaveLength(3);
    expect(await titles({ text: "shankar'; drop table" })).toEqual([]);
  });

  it("holds bounds and names to what is known", async () => {
    await importTracks(db(), [
      newTrack({ content: "1", title: "a", artist: "Björk", genre: "Pop", features: { energy: 0.7, tempo: 100 } }),
      newTrack({ content: "2", title: "b", artist: 'O"Neill, {x}', explicit: true, year: 1999, language: "EN" }),
      newTrack({ content: "3", title: "c", source: "audio", arousal: 0.2, valence: 0.9, duration: 60.1 }),
    ]);
    expect(await titles({ energy: { min: 0.7, max: 0.7 } })).toEqual(["a"]);
    expect(await titles({ tempo: { max: 100 } })).toEqual(["a"]);
    expect(await titles({ duration: { min: 60.1 } })).toEqual(["c"]);
    expect(await titles({ year: { min: 1998.5, max: 1999.5 } })).toEqual(["b"]);
    expect(await titles({ artists: ["bjork", 'o"neill, {X}'] })).toEqual(["a", "b"]);
    expect(await titles({ notArtists: ["BJÖRK"] })).toEqual(["b", "c"]);
    expect(await titles({ genres: ["pop"], languages: ["en"] })).toEqual([]);
    expect(await titles({ notGenres: ["pop"] })).toEqual(["b", "c"]);
    expect(await titles({ languages: ["en"] })).toEqual(["b"]);
    expect(await titles({ explicit: false })).toEqual(["a", "c"]);
    expect(await titles({ explicit: true })).toEqual(["b"]);
    expect(await titles({ source: "audio" })).toEqual(["c"]);
    expect(await titles({ quadrant: "Q4" })).toEqual(["c"]);
    expect(await titles({ quadrant: "Q1" })).toEqual(["a", "b"]);
    expect(await titles({ arousal: { min: 0.1, max: 0.3 } })).toEqual(["c"]);
    expect(await titles({ ids: [] })).toEqual([]);
    expect(await titles({ notIds: [1] })).toEqual(["b", "c"]);
  });
});

describeLibraries("allTracks, countTracks and libraryCounts", (db) => {
  it("agree", async () => {
    await importTracks(db(), manyTracks(300));
    const filter = { energy: { min: 0.5 } };
    const found = await allOf(allTracks(db(), { filter, batch: 40 }));
    expect(found.length).toBe(await countTracks(db(), filter));
    expect(found.every(({ features }) => (features.energy ?? 0) >= 0.5)).toBe(true);
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    const counts = await libraryCounts(db());
    expect(counts).toMatchObject({ tracks: 300, audio: 0, catalogue: 300, files: 0, missing: 0 });
    expect(counts.quadrants.Q2).toBe(await countTracks(db(), { quadrant: "Q2" }));
    expect(Object.values(counts.quadrants).reduce((a, b) => a + b)).toBe(300);
  });

  it("know an empty library", async () => {
    expect(await allOf(allTracks(db()))).toEqual([]);
    expect(await countTracks(db())).toBe(0);
    expect(await libraryCounts(db())).toMatchObject({ tracks: 0, seconds: 0, artists: 0 });
  });
});
