import { expect, it } from "vitest";
import { banArtists, banTracks, listBans, unbanArtists, unbanTracks } from "./bans.ts";
import { allOf } from "./all-of.testing.ts";
import { describeLibraries } from "./backends.testing.ts";
import { filesOf, knownFiles, listFiles, markMissing, markSeen, removeFiles, saveFile } from "./files.ts";
import { libraryCounts } from "./library-counts.ts";
import { playCounts, recordPlay } from "./plays.ts";
import { removeTracks } from "./remove-tracks.ts";
import { saveTrack } from "./save-tracks.ts";
import { showTrack } from "./show-track.ts";
import { newTrack } from "./tracks.testing.ts";
import { tracksWithoutFiles } from "./tracks-without-files.ts";

const ODD = `/music/${"长".repeat(2000)}/'a' {"b"}, \\ % _ \n.mp3`;

describeLibraries("files", (db) => {
  it("are known by their path, whatever it holds", async () => {
    const { id: trackId } = await saveTrack(db(), newTrack());
    for (const path of [ODD, "/music/b.mp3"]) await saveFile(db(), { path, trackId, size: 2 ** 40, modified: 1.25 });
    await saveFile(db(), { path: ODD, trackId, size: 7, modified: 2 });
    const known = await knownFiles(db(), [ODD, "/music/b.mp3", "/none"]);
    expect([...known.keys()].toSorted()).toEqual([ODD, "/music/b.mp3"].toSorted());
    expect(known.get(ODD)).toMatchObject({ trackId, size: 7, modified: 2, missing: undefined });
    expect(known.get("/music/b.mp3")).toMatchObject({ size: 2 ** 40, modified: 1.25 });
    expect((await showTrack(db(), trackId))?.files.map(({ path }) => path)).toContain(ODD);
  });

  it("go missing, come back and are forgotten", async () => {
    const { id: trackId } = await saveTrack(db(), newTrack());
    const paths = ["/a/1.mp3", "/a/2.mp3", "/b/1.mp3", "/ab.mp3"];
    for (const path of paths) await saveFile(db(), { path, trackId, size: 1, modified: 1 });
    const listed = async (options: object): Promise<string[]> =>
      (await allOf(listFiles(db(), options))).map(({ path }) => path);
    expect(await markMissing(db(), ["/a/1.mp3", "/none"])).toBe(1);
    const since = (await knownFiles(db(), ["/a/1.mp3"])).get("/a/1.mp3")?.missing;
    await markMissing(db(), ["/a/1.mp3"]);
    expect((await knownFiles(db(), ["/a/1.mp3"])).get("/a/1.mp3")?.missing).toEqual(since);
    expect(await listed({ missing: true })).toEqual(["/a/1.mp3"]);
    expect((await filesOf(db(), [trackId, 99])).map(({ path }) => path)).toEqual(paths.toSorted());
    expect(await filesOf(db(), [])).toEqual([]);
    expect(await listed({ missing: false, under: "/a/" })).toEqual(["/a/2.mp3"]);
    expect(await markSeen(db(), ["/a/1.mp3"])).toBe(1);
    expect(await listed({ missing: true })).toEqual([]);
    expect(await removeFiles(db(), ["/a/1.mp3"])).toBe(1);
    expect((await listed({})).toSorted()).toEqual(["/a/2.mp3", "/ab.mp3", "/b/1.mp3"]);
    expect(await removeFiles(db(), ["/b/1.mp3", "/none"])).toBe(1);
    expect(await libraryCounts(db())).toMatchObject({ tracks: 1, files: 2, missing: 0 });
    await removeTracks(db(), [trackId]);
    expect(await listed({})).toEqual([]);
  });

  it("leave tracks behind that were heard in them, where they are the last ones", async () => {
    const heard = async (content: string) =>
      (await saveTrack(db(), newTrack({ content, source: "audio", title: content }))).id;
    const ids = [await heard("sha256:1"), await heard("sha256:2"), (await saveTrack(db(), newTrack())).id];
    await saveFile(db(), { path: "/2.mp3", trackId: ids[1] as number, size: 1, modified: 1 });
    await markMissing(db(), ["/2.mp3"]);
    const left = async (some: readonly number[]) => (await tracksWithoutFiles(db(), some)).map(({ title }) => title);
    expect(await left([...ids, 99])).toEqual(["sha256:1"]);
    await removeFiles(db(), ["/2.mp3"]);
    expect(await left(ids)).toEqual(["sha256:1", "sha256:2"]);
    expect(await left([])).toEqual([]);
  });
});

describeLibraries("plays and bans", (db) => {
  it("count, and last until they are taken back", async () => {
    const { id } = await saveTrack(db(), newTrack({ artist: "Björk" }));
    for (const day of [1, 3, 2])
      await recordPlay(db(), { trackId: id, at: new Date(Date.UTC(2026, 0, day)), seconds: 9 });
    const last = new Date(Date.UTC(2026, 0, 3));
    expect(await playCounts(db(), [id, 99])).toEqual(new Map([[id, { plays: 3, last }]]));
    expect(await showTrack(db(), id)).toMatchObject({ plays: 3, lastPlayed: last });
    expect(await banTracks(db(), [id, id, 99])).toBe(1);
    await banArtists(db(), ["Björk", "BJORK", "Nobody's", "", " "]);
    const bans = await listBans(db());
    expect(bans.tracks.map((track) => track.id)).toEqual([id]);
    expect(bans.artists).toEqual(["Björk", "Nobody's"]);
    expect(await unbanTracks(db(), [id, 99])).toBe(1);
    expect(await unbanArtists(db(), ["bjork"])).toBe(1);
    expect(await listBans(db())).toEqual({ tracks: [], artists: ["Nobody's"] });
  });
});
