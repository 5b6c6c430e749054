import { join } from "node:path";
import { saveTrack } from "@swar/storage";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { addFile, writeNoise } from "./library-files.testing.ts";
import { namedTrack } from "./named-track.ts";
import { openedLibrary } from "./opened-library.testing.ts";

describe("namedTrack", () => {
  const db = openedLibrary();

  async function save(title: string, artist = "Björk"): Promise<number> {
    const track = {
      content: `songs:${title}`,
      source: "catalogue",
      title,
      artist,
      arousal: 0.5,
      valence: 0.5,
    } as const;
    return (await saveTrack(db(), { ...track, features: {}, model: { name: "m", version: "1" } })).id;
  }

  const idOf = async (...words: string[]): Promise<number> => (await namedTrack(db(), words)).id;

  it("finds a track by its number, by its file and by words of its names", async () => {
    const id = await save("Jóga");
    const path = join(temporaryFolder(), 'a "b"\nc.wav');
    writeNoise(path, 1);
    const heard = await addFile(db(), path);
    expect(await idOf(String(id))).toBe(id);
    expect(await idOf("joga", "BJORK")).toBe(id);
    expect(await idOf(path)).toBe(heard);
    expect(await idOf(`${path}/../a "b"\nc.wav`)).toBe(heard);
  });

  it("takes a number for a title where no track has it", async () => {
    const id = await save("1999");
    expect(await idOf("1999")).toBe(id);
    const huge = await save("99999999999");
    expect(await idOf("99999999999")).toBe(huge);
  });

  it("names those that are meant where there are several, and what to do where there is none", async () => {
    for (const title of ["a\n\u001B[2J", "b", "c", "d", "e", "f"]) await save(title);
    await expect(idOf("björk")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library: one track must be meant, got "björk", which are several: 1 Björk – a\\n\\u001b[2J; 2 Björk – b; 3 Björk – c; 4 Björk – d; 5 Björk – e and 1 more; name one by its number]`,
    );
    await expect(idOf("nobody\u009B")).rejects.toThrowErrorMatchingInlineSnapshot(
      `[SwarError: library: a number, a path or words of a track must be given, got "nobody\\u009b"; swar library list shows what there is]`,
    );
    await expect(idOf(" ")).rejects.toMatchObject({ code: "not-found" });
  });
});
