import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { uploadFolder } from "./upload-folder.ts";

describe("uploadFolder", () => {
  it("is one of its own for each process, and gone when it is removed", async () => {
    const dataDir = join(temporaryFolder(), "data");
    const [one, two] = [await uploadFolder(dataDir), await uploadFolder(dataDir)];
    expect(one.path).not.toBe(two.path);
    if (process.platform !== "win32") expect(statSync(one.path).mode & 0o777).toBe(0o700);
    writeFileSync(join(one.path, "a.upload"), "");
    await one.remove();
    expect([existsSync(one.path), existsSync(two.path)]).toEqual([false, true]);
  });

  it("clears away what processes left that are no more", async () => {
    const dataDir = temporaryFolder();
    const { pid } = spawnSync(process.execPath, ["--version"]);
    const home = join(dataDir, "uploads");
    mkdirSync(join(home, `${pid}-abc`), { recursive: true });
    mkdirSync(join(home, `${process.pid}-abc`));
    mkdirSync(join(home, "something else"));
    const { path } = await uploadFolder(dataDir);
    expect(
      readdirSync(home)
        .map((name) => join(home, name))
        .toSorted(),
    ).toEqual([path, join(home, `${process.pid}-abc`), join(home, "something else")].toSorted());
  });

  it("says so where it cannot be made", async () => {
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    const { message } = (await uploadFolder(file).catch((error: Error) => error)) as Error;
    expect(message.replace(file, "FILE")).toMatchInlineSnapshot(
      `"FILE/uploads: the place must be writable, got a file where a folder must be; choose another"`,
    );
  });
});
