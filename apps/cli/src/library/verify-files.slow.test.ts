import { copyFileSync, mkdirSync, renameSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { filesOf, knownFiles, listTracks, markMissing, saveFile, saveFolders } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { addFile, writeNoise } from "./library-files.testing.ts";
import { openedLibrary } from "./opened-library.testing.ts";
import { type Verified, verifyFiles } from "./verify-files.ts";

const NOTHING: Verified = {
  there: 0,
  back: [],
  touched: [],
  changed: [],
  moved: [],
  copies: [],
  missing: [],
  troubles: 0,
};

/** Files of one name hold one noise. */
const seedOf = (name: string): number => name.charCodeAt(0);

describe("verifyFiles", () => {
  const db = openedLibrary();

  async function verified(): Promise<{ result: Verified; said: string[] }> {
    const said: string[] = [];
    const work = {
      signal: { aborted: false },
      onProgress: () => {},
      onTrouble: (message: string) => said.push(message),
    };
    return { result: await verifyFiles(db(), work), said };
  }

  /** A folder of the library with files of these names in it, each with its own noise. */
  async function folderOf(...names: string[]) {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    const ids: number[] = [];
    for (const name of names) {
      writeNoise(at(name), seedOf(name));
      ids.push(await addFile(db(), at(name), { title: name }));
    }
    await saveFolders(db(), [folder]);
    return { folder, at, ids };
  }

  const pathsOf = async (id: number): Promise<string[]> => (await filesOf(db(), [id])).map(({ path }) => path);

  it("finds all as it was, and knows of an empty library that there is nothing", async () => {
    expect((await verified()).result).toEqual(NOTHING);
    await folderOf("a.wav", 'b "\n.wav');
    expect(await verified()).toEqual({ result: { ...NOTHING, there: 2 }, said: [] });
  });

  it("follows files that were moved and renamed, by their audio", async () => {
    const { at, ids } = await folderOf("a.wav", "b.wav", "c.wav");
    mkdirSync(at("new"));
    renameSync(at("a.wav"), at("new/a.wav"));
    renameSync(at("b.wav"), at("new/राग.wav"));
    writeNoise(at("new/c.wav"), 1000); // Of the same size and name as what is gone, but other audio.
    rmSync(at("c.wav"));
    const { result } = await verified();
    const moved = [
      { from: at("a.wav"), to: at("new/a.wav") },
      { from: at("b.wav"), to: at("new/राग.wav") },
    ];
    expect(result).toEqual({ ...NOTHING, moved, missing: [at("c.wav")] });
    expect(await pathsOf(ids[0] as number)).toEqual([at("new/a.wav")]);
    const again = (await verified()).result;
    expect(again).toEqual({ ...NOTHING, there: 2, missing: [at("c.wav")] });
  });

  it("finds a file that was moved and tagged anew, by its name", async () => {
    const { at, ids } = await folderOf("a.wav");
    writeNoise(at("new/a.wav"), seedOf("a"), "another and a longer title");
    rmSync(at("a.wav"));
    expect((await verified()).result.moved).toEqual([{ from: at("a.wav"), to: at("new/a.wav") }]);
    expect(await filesOf(db(), ids)).toMatchObject([{ path: at("new/a.wav"), size: statSync(at("new/a.wav")).size }]);
  });

  it("marks what is found nowhere, and sees when it is back", async () => {
    const { at, ids } = await folderOf("a.wav", "b.wav");
    renameSync(at("a.wav"), at(".away"));
    expect((await verified()).result).toEqual({ ...NOTHING, there: 1, missing: [at("a.wav")] });
    expect((await knownFiles(db(), [at("a.wav")])).get(at("a.wav"))?.missing).toBeInstanceOf(Date);
    const { tracks } = await listTracks(db(), { filter: { playable: true } });
    expect(tracks.map(({ id }) => id)).toEqual([ids[1]]);
    renameSync(at(".away"), at("a.wav"));
    expect((await verified()).result).toEqual({ ...NOTHING, there: 2, back: [at("a.wav")] });
    expect((await knownFiles(db(), [at("a.wav")])).get(at("a.wav"))?.missing).toBeUndefined();
  });

  it("tells other audio from other tags and another date", async () => {
    const { at } = await folderOf("a.wav", "b.wav", "c.wav");
    writeNoise(at("a.wav"), seedOf("a"), "another title");
    utimesSync(at("b.wav"), 1, 1);
    writeNoise(at("c.wav"), 7, "other audio");
    const { result } = await verified();
    expect(result).toEqual({ ...NOTHING, touched: [at("a.wav"), at("b.wav")], changed: [at("c.wav")] });
    expect((await verified()).result).toEqual(result);
  });

  it("forgets a file that is gone where another of the library holds the same", async () => {
    const { at, ids } = await folderOf("a.wav");
    copyFileSync(at("a.wav"), at("b.wav"));
    await addFile(db(), at("b.wav"));
    rmSync(at("a.wav"));
    expect((await verified()).result).toEqual({
      ...NOTHING,
      there: 1,
      copies: [{ from: at("a.wav"), to: at("b.wav") }],
    });
    expect(await pathsOf(ids[0] as number)).toEqual([at("b.wav")]);
  });

  it("says which folder is not there, a drive that is not connected say", async () => {
    const { folder, at } = await folderOf("a.wav");
    await folderOf("b.wav");
    renameSync(folder, `${folder}-away`);
    const { result, said } = await verified();
    expect(result).toEqual({ ...NOTHING, there: 1, missing: [at("a.wav")] });
    expect(said).toEqual([`${folder}: the folder is not there; where it is on a drive, connect it and verify again`]);
    renameSync(`${folder}-away`, folder);
    expect((await verified()).result).toMatchObject({ there: 2, back: [at("a.wav")] });
  });

  it("takes a folder in the place of a file for nothing, and goes on where a file cannot be read", async () => {
    const { at, ids } = await folderOf("a.wav", "b.wav");
    rmSync(at("a.wav"));
    mkdirSync(at("a.wav"));
    expect((await verified()).result).toEqual({ ...NOTHING, there: 1, missing: [at("a.wav")] });
    const long = at("x".repeat(300));
    await saveFile(db(), { path: long, trackId: ids[0] as number, size: 1, modified: 1 });
    const { result, said } = await verified();
    expect(result).toMatchObject({ there: 1, troubles: 1 });
    expect(said[0]).toContain("ENAMETOOLONG");
  });

  it("stops where it is told to, and keeps what was marked before", async () => {
    const { at } = await folderOf("a.wav");
    await markMissing(db(), [at("a.wav")]);
    const work = { signal: { aborted: true }, onProgress: () => {}, onTrouble: () => {} };
    await expect(verifyFiles(db(), work)).rejects.toMatchObject({ code: "cancelled" });
    expect((await knownFiles(db(), [at("a.wav")])).get(at("a.wav"))?.missing).toBeInstanceOf(Date);
  });
});
