import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.testing.ts";
import { writeWhole } from "./write-whole.ts";

describe("writeWhole", () => {
  it("writes bytes and text, makes folders, replaces what was there and leaves nothing beside it", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "deep", "er", "file");
    await writeWhole(path, Uint8Array.of(1, 2, 3));
    expect([...readFileSync(path)]).toEqual([1, 2, 3]);
    await writeWhole(path, "new");
    expect(readFileSync(path, "utf8")).toBe("new");
    expect(readdirSync(join(folder, "deep", "er"))).toEqual(["file"]);
  });

  it("shows a reader the old content or the new one, never a part", async () => {
    const path = join(temporaryFolder(), "file");
    const contents = ["a", "b"].map((letter) => letter.repeat(2_000_000));
    await writeWhole(path, contents[0]!);
    const writing = { over: false };
    const writer = (async () => {
      for (let i = 0; i < 20; i++) await writeWhole(path, contents[i % 2]!);
      writing.over = true;
    })();
    while (!writing.over) {
      const seen = readFileSync(path, "utf8");
      expect(seen === contents[0] || seen === contents[1]).toBe(true);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writer;
  });

  it("lets several write one file at once: the last one stays", async () => {
    const folder = temporaryFolder();
    await Promise.all(Array.from({ length: 20 }, () => writeWhole(join(folder, "file"), "same")));
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("same");
    expect(readdirSync(folder)).toEqual(["file"]);
  });

  it("says why a place cannot be written to, and keeps what is there", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "old");
    mkdirSync(join(folder, "taken"));
    const because = async (path: string): Promise<string> =>
      (await writeWhole(join(folder, path), "new").catch((error: Error) => error.message))!.slice(folder.length);
    expect(await because("file/below")).toMatchInlineSnapshot(
      `"/file/below: the place must be writable, got a file where a folder must be; choose another"`,
    );
    expect(await because("taken")).toMatchInlineSnapshot(
      `"/taken: the place must be writable, got a folder; choose another"`,
    );
    expect(readFileSync(join(folder, "file"), "utf8")).toBe("old");
    expect(readdirSync(folder)).toEqual(["file", "taken"]);
  });
});
