import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileSink } from "./sink.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("fileSink", () => {
  it("begins anew, makes folders, and keeps what was written before it is closed", async () => {
    const path = join(temporaryFolder(), "new", "results.json");
    for (const run of ["first", "second"]) {
      const sink = await fileSink(path);
      await sink.write(`${run} 1\n`);
      await sink.write(`${run} 2\n`);
      expect(readFileSync(path, "utf8")).toBe(`${run} 1\n${run} 2\n`);
      await sink.close();
    }
  });

  it("says what is wrong with the place", async () => {
    const folder = temporaryFolder();
    await expect(fileSink(folder)).rejects.toMatchObject({
      code: "file-unreadable",
      message: `${folder}: the place must be writable, got a folder; choose another`,
    });
  });
});
