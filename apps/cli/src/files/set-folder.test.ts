import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { setFolder } from "./set-folder.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("setFolder", () => {
  it("lists what lies below with slashes, follows links once, and reads texts", async () => {
    const folder = temporaryFolder();
    const elsewhere = temporaryFolder();
    mkdirSync(join(folder, "annotations", "per song"), { recursive: true });
    writeFileSync(join(folder, "annotations", "per song", "a.csv"), "filename\nä.mp3\n");
    writeFileSync(join(folder, ".hidden"), "");
    writeFileSync(join(elsewhere, "1.mp3"), "");
    symlinkSync(elsewhere, join(folder, "audio"));
    symlinkSync(folder, join(elsewhere, "up"));
    symlinkSync(join(folder, "nowhere"), join(folder, "broken"));
    const found = await setFolder(folder);
    expect(found.files).toEqual(["annotations/per song/a.csv", "audio/1.mp3"]);
    expect(await found.text("annotations/per song/a.csv")).toBe("filename\nä.mp3\n");
  });

  it("says that there is no folder", async () => {
    const error: unknown = await setFolder("no such folder").catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: "file-not-found",
      message: expect.stringMatching("no such folder: there must be a file of this name, got none; check the path$"),
    });
  });
});
