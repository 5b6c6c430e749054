import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { audioFiles } from "./audio-files.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

function folderOf(...names: string[]): { folder: string; at: (name: string) => string } {
  const folder = temporaryFolder();
  const at = (name: string): string => join(folder, name);
  for (const name of names) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), "");
  }
  return { folder, at };
}

describe("audioFiles", () => {
  it("finds audio in a folder and all below it, in alphabetical order, by its extension in any case", async () => {
    const { folder, at } = folderOf("b.mp3", "a.WAV", "deep/er/c.flac", "notes.txt", "cover.jpg", "mp3");
    expect(await audioFiles([folder])).toEqual([at("a.WAV"), at("b.mp3"), at("deep/er/c.flac")]);
  });

  it("passes over hidden files, such as those that macOS leaves beside others, and hidden folders", async () => {
    const { folder, at } = folderOf("a.mp3", "._a.mp3", ".trash/b.mp3", ".trash/deep/c.mp3");
    expect(await audioFiles([folder])).toEqual([at("a.mp3")]);
  });

  it("keeps every file that is named, whatever its name and whether it is there, in the order of the names", async () => {
    const { at } = folderOf("z.txt", ".hidden.mp3");
    const named = [at("z.txt"), at("missing.mp3"), at(".hidden.mp3")];
    expect(await audioFiles(named)).toEqual(named);
  });

  it("lists a file once", async () => {
    const { folder, at } = folderOf("a.mp3", "b.mp3");
    expect(await audioFiles([at("b.mp3"), folder, at("b.mp3")])).toEqual([at("b.mp3"), at("a.mp3")]);
  });

  it("finds nothing in an empty folder, and takes a folder named like audio for a folder", async () => {
    const { folder } = folderOf("album.mp3/notes.txt");
    expect(await audioFiles([folder])).toEqual([]);
  });
});
