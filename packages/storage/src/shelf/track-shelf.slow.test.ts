import { random } from "@swar/units";
import { expect, it } from "vitest";
import { allOf } from "../all-of.testing.ts";
import { allTracks } from "../all-tracks.ts";
import { describeLibraries } from "../backends.testing.ts";
import type { Database } from "../database.ts";
import { editTags } from "../edit-tags.ts";
import { markMissing, saveFile } from "../files.ts";
import { recordPlay } from "../plays.ts";
import { removeTracks } from "../remove-tracks.ts";
import { importTracks, saveTrack } from "../save-tracks.ts";
import { manyTracks, newTrack } from "../tracks.testing.ts";
import { rowFilter, type RowRules } from "./row-filter.ts";
import type { TrackColumns } from "./track-columns.ts";
import { createTrackShelf } from "./track-shelf.ts";

/** The numbers of the tracks that pass, in their order. */
async function passing(db: Database, columns: TrackColumns, rules: RowRules): Promise<number[]> {
  const passes = await rowFilter(db, columns, rules);
  return [...columns.ids].filter((_, row) => passes(row)).toSorted((a, b) => a - b);
}

async function passingInDatabase(db: Database, filter: RowRules): Promise<number[]> {
  return (await allOf(allTracks(db, { filter }))).map(({ id }) => id);
}

/** Bounds that lie on values, of which a float of four bytes is another than of eight. */
const RULES: Readonly<Record<keyof RowRules, readonly RowRules[]>> = {
  energy: [{ energy: { min: 0.7 } }, { energy: { min: 0.2, max: 0.6 } }],
  tempo: [{ tempo: { min: 90, max: 120 } }, { tempo: { max: 120.1 } }],
  loudness: [{ loudness: { min: -11.3 } }, { loudness: {} }],
  year: [{ year: { min: 1990 } }, { year: { max: 1980.5 } }],
  genres: [{ genres: ["RAGA", "jazz"] }, { genres: ["Metál"] }, { genres: ["none"] }, { genres: [] }],
  languages: [{ languages: ["HI"] }, { languages: ["hi", "en"] }],
  notArtists: [{ notArtists: ["ARTIST 3", "nobody"] }],
  notIds: [{ notIds: [1, 2, 40] }],
  notPlayedSince: [{ notPlayedSince: new Date(1e12) }],
  playable: [{ playable: true }],
  explicit: [{ explicit: false }],
};

async function fill(db: Database): Promise<void> {
  const facts = [{}, { language: "hi", explicit: true }, { language: "en", explicit: false }];
  const exact = newTrack({ content: "test:exact", features: { energy: 0.7, loudness: -11.3, tempo: 120.1 } });
  await importTracks(db, [exact, ...manyTracks(400).map((track, i) => ({ ...track, ...facts[i % 3] }))]);
  for (let id = 5; id < 300; id += 2) {
    await saveFile(db, { path: `/m/${id}.mp3`, trackId: id, size: 1, modified: 1 });
    await recordPlay(db, { trackId: id, at: new Date(id % 3 === 0 ? 2e12 : 1) });
  }
  await markMissing(db, ["/m/7.mp3", "/m/9.mp3"]);
}

describeLibraries("createTrackShelf", (db) => {
  it("lets those pass that the database lets pass, for every rule and for many at once", async () => {
    await fill(db());
    const columns = await createTrackShelf(db()).columns();
    const singles = Object.values(RULES).flat();
    const rng = random(3);
    const several = Array.from(
      { length: 20 },
      () => Object.assign({}, ...singles.filter(() => rng.uniform() < 0.2)) as RowRules,
    );
    for (const rules of [{}, ...singles, ...several]) {
      const found = await passing(db(), columns, rules);
      expect(found, JSON.stringify(rules)).toEqual(await passingInDatabase(db(), rules));
    }
    const counts = await Promise.all(singles.map(async (rules) => (await passing(db(), columns, rules)).length));
    expect(counts.filter((count) => count > 0 && count < 401).length).toBeGreaterThan(singles.length - 4);
  });

  it("follows what comes, changes and goes, and leaves alone what it gave before", async () => {
    await importTracks(db(), manyTracks(200));
    const shelf = createTrackShelf(db());
    const before = await shelf.columns();
    expect(await shelf.columns()).toBe(before);
    const ids = [...before.ids];
    await removeTracks(db(), [1, 90, 200]);
    await editTags(db(), 5, { genre: "polka" });
    await saveTrack(db(), newTrack({ content: "test:new", uncertainty: { arousal: 0.3, valence: 0.4 } }));
    await saveFile(db(), { path: "/a.mp3", trackId: 7, size: 1, modified: 1 });
    const [after, same] = await Promise.all([shelf.columns(), shelf.columns()]);
    expect(same).toBe(after);
    expect([...before.ids]).toEqual(ids);
    const sorted = (columns: TrackColumns) => {
      const quantities = Object.entries(columns).filter(([name]) => name !== "starts" && name !== "counts");
      return [...columns.ids]
        .map((id, row) => [id, ...quantities.map(([, column]) => (column as Float64Array)[row])])
        .toSorted((a, b) => a[0]! - b[0]!);
    };
    const fresh = await createTrackShelf(db()).columns();
    expect(sorted(after)).toEqual(sorted(fresh));
    expect(after.starts).toEqual(fresh.starts);
    expect(after.counts).toEqual({ playable: 1, audio: 0 });
    expect(after.variance[after.ids.indexOf(201)]).toBeCloseTo(0.25, 7);
    expect(await passing(db(), after, { genres: ["polka"] })).toEqual([5]);
    await importTracks(db(), manyTracks(500));
    expect((await shelf.columns()).ids).toHaveLength(501);
    await removeTracks(db(), await passingInDatabase(db(), {}));
    expect((await shelf.columns()).ids).toHaveLength(0);
  });
});
