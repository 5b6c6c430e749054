import { expect, it } from "vitest";
import { allOf } from "./all-of.testing.ts";
import { allTracks } from "./all-tracks.ts";
import { describeLibraries } from "./backends.testing.ts";
import { markMissing, saveFile } from "./files.ts";
import { removeTracks } from "./remove-tracks.ts";
import { importTracks } from "./save-tracks.ts";
import { trackPoints } from "./track-points.ts";
import { manyTracks, newTrack } from "./tracks.testing.ts";

describeLibraries("trackPoints", (db) => {
  it("gives what reading every track gives, in the order of their numbers", async () => {
    await importTracks(
      db(),
      manyTracks(300).map((track, i) => ({ ...track, source: i % 2 ? "audio" : "catalogue", explicit: i % 3 === 0 })),
    );
    await importTracks(db(), [newTrack({ content: "test:bare" })]);
    await removeTracks(db(), [5, 6]);
    for (const [path, trackId] of [
      ["/a", 2],
      ["/b", 2],
      ["/c", 3],
    ] as const)
      await saveFile(db(), { path, trackId, size: 1, modified: 1 });
    await markMissing(db(), ["/b", "/c"]);
    const { ids, valence, arousal, duration, tempo, energy, year, flags } = await trackPoints(db());
    const all = (await allOf(allTracks(db()))).toSorted((a, b) => a.id - b.id);
    expect([...ids]).toEqual(all.map(({ id }) => id));
    expect([...valence]).toEqual(all.map((track) => Math.fround(track.valence)));
    expect([...arousal]).toEqual(all.map((track) => Math.fround(track.arousal)));
    expect([...duration]).toEqual(all.map((track) => track.duration ?? Number.NaN));
    expect([...tempo]).toEqual(all.map((track) => track.features.tempo ?? Number.NaN));
    expect([...energy]).toEqual(all.map((track) => Math.fround(track.features.energy ?? Number.NaN)));
    expect([...year]).toEqual(all.map((track) => track.year ?? Number.NaN));
    expect([...flags]).toEqual(
      all.map(({ id, source, explicit }) => (id === 2 ? 1 : 0) + (source === "catalogue" ? 2 : 0) + (explicit ? 4 : 0)),
    );
  });

  it("gives only what a filter lets pass, and nothing where nothing is", async () => {
    expect((await trackPoints(db())).ids).toHaveLength(0);
    await importTracks(db(), manyTracks(40));
    const { ids } = await trackPoints(db(), { ids: [3, 9, 99], text: "title" });
    expect([...ids]).toEqual([3, 9]);
  });
});
