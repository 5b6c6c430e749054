import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import type { Database } from "./database.ts";
import { editTags } from "./edit-tags.ts";
import { markMissing, markSeen, saveFile } from "./files.ts";
import { changesSince, libraryState, pruneChanges } from "./library-changes.ts";
import { removeTracks } from "./remove-tracks.ts";
import { importTracks, saveTrack } from "./save-tracks.ts";
import { manyTracks, newTrack } from "./tracks.testing.ts";

/** What `work` changes. */
async function changedBy(db: Database, work: () => Promise<unknown>): Promise<readonly number[] | "many"> {
  const before = await libraryState(db);
  await work();
  return await changesSince(db, before, await libraryState(db));
}

describeLibraries("changesSince", (db) => {
  it("names the tracks that came, changed, went, or of which a file came or went", async () => {
    const changed = (work: () => Promise<unknown>) => changedBy(db(), work);
    expect(await changed(() => saveTrack(db(), newTrack()))).toEqual([1]);
    expect(await changed(() => saveTrack(db(), newTrack({ content: "test:2" })))).toEqual([2]);
    expect(await changed(() => saveTrack(db(), newTrack({ arousal: 0.9 })))).toEqual([1]);
    expect(await changed(() => editTags(db(), 2, { genre: "raga" }))).toEqual([2]);
    const file = { path: "/a.mp3", size: 1, modified: 1 };
    expect(await changed(() => saveFile(db(), { ...file, trackId: 1 }))).toEqual([1]);
    expect(await changed(() => markSeen(db(), ["/a.mp3"]))).toEqual([]);
    expect(await changed(() => markMissing(db(), ["/a.mp3"]))).toEqual([1]);
    expect(await changed(() => markSeen(db(), ["/a.mp3"]))).toEqual([1]);
    const moved = await changed(() => saveFile(db(), { ...file, trackId: 2 }));
    expect(moved).toHaveLength(2);
    expect(moved).toEqual(expect.arrayContaining([1, 2]));
    expect(await changed(() => removeTracks(db(), [1, 2]))).toEqual(expect.arrayContaining([1, 2]));
    expect(await changed(() => removeTracks(db(), [1, 2]))).toEqual([]);
  });

  it("says many where there are many, or where a change came to an end late", async () => {
    expect(await changedBy(db(), () => importTracks(db(), manyTracks(101)))).toBe("many");
    expect(await changedBy(db(), () => editTags(db(), 7, { genre: "raga" }))).toEqual([7]);
    const before = await libraryState(db());
    const late = sql`insert into swar.changes (id, tracks) overriding system value values (-1, array[9])`;
    await db().execute(late);
    const now = await libraryState(db());
    expect(now).not.toEqual(before);
    expect(await changesSince(db(), before, now)).toBe("many");
  });

  it("sees nothing of what was taken back", async () => {
    const undo = async (): Promise<void> => {
      const undone = db().transaction(async (tx) => {
        await saveTrack(tx, newTrack());
        throw new Error("taken back");
      });
      await undone.catch(() => {});
    };
    expect(await changedBy(db(), undo)).toEqual([]);
  });

  it("forgets old changes where there are very many", async () => {
    await db().execute(sql`insert into swar.changes (tracks) select array[i] from generate_series(1, 10001) i`);
    await pruneChanges(db(), await libraryState(db()));
    expect(await libraryState(db())).toEqual({ last: 10_001, noted: 1000 });
    await pruneChanges(db(), await libraryState(db()));
    expect(await libraryState(db())).toEqual({ last: 10_001, noted: 1000 });
  });
});
