import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import { editTags } from "./edit-tags.ts";
import { listTracks } from "./list-tracks.ts";
import { saveTrack } from "./save-tracks.ts";
import { showTrack } from "./show-track.ts";
import type { TrackFilter } from "./track-filter.ts";
import { newTrack } from "./tracks.testing.ts";

const TAGS = {
  title: "Ágætis byrjun",
  artist: "Sigur Rós",
  album: "Café",
  genre: "Post-Rock",
  year: 1999,
  language: "is",
  explicit: false,
};

describeLibraries("editTags", (db) => {
  const found = async (filter: TrackFilter): Promise<number[]> =>
    (await listTracks(db(), { filter })).tracks.map(({ id }) => id);

  it("changes what is given, takes away what is null and leaves the rest", async () => {
    const { id } = await saveTrack(db(), newTrack({ ...TAGS, features: { tempo: 99 }, duration: 10 }));
    const { id: other } = await saveTrack(db(), newTrack({ ...TAGS, content: "test:2" }));
    expect(await editTags(db(), id, { title: 'राग "दरबारी"\n\0', year: 2001, album: null, explicit: true })).toBe(true);
    expect(await showTrack(db(), id)).toMatchObject({
      ...TAGS,
      title: 'राग "दरबारी"\n',
      year: 2001,
      album: undefined,
      explicit: true,
      features: { tempo: 99 },
      duration: 10,
    });
    expect(await showTrack(db(), other)).toMatchObject(TAGS);
    expect(await editTags(db(), id, {})).toBe(true);
    expect((await showTrack(db(), id))?.year).toBe(2001);
  });

  it("lets a track be found by what it is called now, and not by what it was", async () => {
    const { id } = await saveTrack(db(), newTrack(TAGS));
    await editTags(db(), id, { artist: "Björk", genre: "Électronique", language: "EN", title: null });
    expect(await found({ text: "bjork elec" })).toEqual([id]);
    expect(await found({ artists: ["BJÖRK"], genres: ["electronique"], languages: ["en"] })).toEqual([id]);
    expect(await found({ text: "cafe" })).toEqual([id]);
    expect(await found({ text: "sigur" })).toEqual([]);
    expect(await found({ text: "agætis" })).toEqual([]);
    expect(await found({ artists: ["Sigur Rós"] })).toEqual([]);
  });

  it("says where there is no such track", async () => {
    expect(await editTags(db(), 7, { title: "a" })).toBe(false);
  });
});
