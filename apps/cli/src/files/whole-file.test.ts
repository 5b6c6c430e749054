import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "./temporary-folder.testing.ts";
import { writeInParts } from "./whole-file.ts";

describe("writeInParts", () => {
  it("puts the file in its place when it is whole, in folders that it makes", async () => {
    const folder = temporaryFolder();
    await writeInParts(join(folder, "new", "a.csv"), async (write) => {
      await write("first\n");
      expect(readdirSync(join(folder, "new"))).not.toContain("a.csv");
      await write("second\n");
    });
    expect(readFileSync(join(folder, "new", "a.csv"), "utf8")).toBe("first\nsecond\n");
    expect(readdirSync(join(folder, "new"))).toEqual(["a.csv"]);
  });

  it("leaves what was there, and nothing beside it, where the work fails", async () => {
    const folder = temporaryFolder();
    const path = join(folder, "a.csv");
    writeFileSync(path, "before");
    const failing = writeInParts(path, async (write) => {
      await write("half");
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    expect(readdirSync(folder)).toEqual(["a.csv"]);
    expect(readFileSync(path, "utf8")).toBe("before");
  });

  it("says what is wrong with the place", async () => {
    const folder = temporaryFolder();
    await expect(writeInParts(folder, (write) => write("text"))).rejects.toMatchObject({
      code: "file-unreadable",
      message: `${folder}: the place must be writable, got a folder; choose another`,
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
