import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join, parse } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { browseFolder } from "./browse-folder.ts";

const home = mkdtempSync(join(tmpdir(), "swar-browse-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));
for (const name of ["disc 10", "disc 2", "ängste", ".hidden"]) mkdirSync(join(home, name));
for (const name of ["a.mp3", "b.FLAC", "cover.jpg", ".c.mp3"]) writeFileSync(join(home, name), "");
symlinkSync(join(home, "disc 2"), join(home, "linked"));
symlinkSync(join(home, "gone"), join(home, "broken"));

describe("browseFolder", () => {
  it("names the folders in a folder as a person sorts them, and counts the audio", async () => {
    const { path, parent, folders, audio, places } = await browseFolder(join(home, "disc 2", ".."));
    expect([path, parent, audio]).toEqual([home, join(home, ".."), 2]);
    expect(folders.map(({ name }) => name)).toEqual(["ängste", "disc 2", "disc 10", "linked"]);
    expect(folders[1]?.path).toBe(join(home, "disc 2"));
    expect(places[0]?.path).toBe(homedir());
  });

  it("has nothing above the top", async () => {
    expect(await browseFolder(parse(home).root)).not.toHaveProperty("parent");
  });

  it("says what to do where there is no such folder", async () => {
    const missing = await browseFolder(join(home, "none")).catch((error: Error) => error.message.replace(home, "HOME"));
    expect(missing).toMatchInlineSnapshot(`"HOME/none: there must be a file of this name, got none; check the path"`);
    await expect(browseFolder(join(home, "a.mp3"))).rejects.toMatchObject({ name: "SwarError" });
  });
});
