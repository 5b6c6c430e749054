import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { countTracks, listFolders, knownFailures, saveFailure, saveFolders, saveTrack } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { forget, forgetCatalogue, forgetMissing } from "./forget.ts";
import { addFile, writeNoise } from "./library-files.testing.ts";
import { openedLibrary } from "./opened-library.testing.ts";
import { verifyFiles } from "./verify-files.ts";

const SONG = { source: "catalogue", arousal: 0.5, valence: 0.5, features: {} } as const;
const MODEL = { model: { name: "m", version: "1" } } as const;

describe("forget", () => {
  const db = openedLibrary();

  /** Files a/1, a/2 and b/1 of a folder; a/2 holds the same as b/1. */
  async function threeFiles() {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    for (const [name, seed] of [
      ["a/1.wav", 1],
      ["a/2.wav", 2],
      ["b/1.wav", 2],
    ] as const)
      writeNoise(at(name), seed);
    const one = await addFile(db(), at("a/1.wav"), { title: "one" });
    const two = await addFile(db(), at("a/2.wav"), { title: "two" });
    await addFile(db(), at("b/1.wav"), { title: "two" });
    return { folder, at, one, two };
  }

  it("forgets a track with its files, and a file with a track that lies in no other", async () => {
    const { at, one, two } = await threeFiles();
    expect(await forget(db(), [String(two)])).toMatchObject({
      tracks: [{ id: two, title: "two" }],
      files: [at("a/2.wav"), at("b/1.wav")],
    });
    expect(await forget(db(), [at("a/1.wav")])).toMatchObject({ tracks: [{ id: one }], files: [at("a/1.wav")] });
    expect(await countTracks(db())).toBe(0);
    expect(["a/1.wav", "a/2.wav", "b/1.wav"].map(at).every((path) => existsSync(path))).toBe(true);
  });

  it("forgets a folder with all below it, but no track that lies elsewhere, too", async () => {
    const { folder, at, one } = await threeFiles();
    await saveFolders(db(), [folder, at("a"), at("ab")]);
    const failure = { path: at("a/x.mp3"), size: 1, modified: 1, code: "corrupt-audio", message: "" };
    await saveFailure(db(), failure);
    await saveFailure(db(), { ...failure, path: at("ax.mp3") });
    const forgotten = await forget(db(), [`${at("a")}/`]);
    expect({ ...forgotten, tracks: forgotten.tracks.map(({ id }) => id) }).toEqual({
      tracks: [one],
      files: [at("a/1.wav"), at("a/2.wav")],
      folders: [at("a")],
      failures: [at("a/x.mp3")],
    });
    expect(await listFolders(db())).toEqual([folder, at("ab")]);
    expect((await knownFailures(db(), [at("ax.mp3")])).size).toBe(1);
  });

  it("forgets nothing where one of several is not there", async () => {
    const { at, one } = await threeFiles();
    await expect(forget(db(), [String(one), at("none.mp3")])).rejects.toMatchObject({ code: "not-found" });
    await expect(forget(db(), [String(one), "999"])).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library remove: it must be a number of a track, or a file or folder of the library, got "999"; nothing was forgotten, swar library list shows what there is]`,
    );
    expect(await countTracks(db())).toBe(2);
  });

  it("forgets what is missing", async () => {
    const { at, one, two } = await threeFiles();
    await saveTrack(db(), { ...SONG, ...MODEL, content: "songs:1" });
    rmSync(at("a"), { recursive: true });
    await verifyFiles(db(), { signal: { aborted: false }, onProgress: () => {}, onTrouble: () => {} });
    const { tracks, files } = await forgetMissing(db());
    expect([tracks.map(({ id }) => id), files]).toEqual([[one], [at("a/1.wav")]]);
    expect(await countTracks(db(), { ids: [two] })).toBe(1);
    expect(await forgetMissing(db())).toEqual({ tracks: [], files: [], folders: [], failures: [] });
  });

  it("forgets a catalogue, and no other whose name begins alike", async () => {
    for (const content of ["songs:1", "songs:2", "songs-2:1"]) await saveTrack(db(), { ...SONG, ...MODEL, content });
    expect(await forgetCatalogue(db(), "songs")).toBe(2);
    await expect(forgetCatalogue(db(), "songs")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library remove: a catalogue of this name must have been imported, got "songs"; there are songs-2]`,
    );
    expect(await countTracks(db())).toBe(1);
  });
});
