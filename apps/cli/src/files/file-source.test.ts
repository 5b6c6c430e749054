import { execFileSync } from "node:child_process";
import { chmodSync, createWriteStream, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { fileSource, withFile } from "./file-source.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("fileSource", () => {
  it("reads any part of a file, and less only at its end", async () => {
    const path = join(temporaryFolder(), "bytes");
    writeFileSync(path, Uint8Array.of(0, 1, 2, 3, 4));
    const { size, read, close } = await fileSource(path);
    expect(size).toBe(5);
    expect(await read(1, 3)).toEqual(Uint8Array.of(1, 2, 3));
    expect(await read(3, 9)).toEqual(Uint8Array.of(3, 4));
    expect(await read(7, 9)).toEqual(new Uint8Array());
    await close();
  });

  it.skipIf(process.platform === "win32")(
    "holds what comes through a pipe, so that it can be read anywhere",
    async () => {
      const path = join(temporaryFolder(), "pipe");
      execFileSync("mkfifo", [path]);
      createWriteStream(path).end(Uint8Array.of(7, 8, 9));
      const { size, read, close } = await fileSource(path);
      expect([size, ...(await read(2, 9)), ...(await read(0, 1))]).toEqual([3, 9, 7]);
      await close();
    },
  );

  it("says why a file cannot be read", async () => {
    const folder = temporaryFolder();
    await expect(fileSource(join(folder, "none"))).rejects.toMatchObject({ code: "file-not-found" });
    await expect(fileSource(folder)).rejects.toMatchObject({ code: "file-unreadable" });
    await expect(fileSource(folder)).rejects.toThrow("got a folder");
  });

  it.skipIf(process.platform === "win32" || process.getuid?.() === 0)("says that it has no right to", async () => {
    const path = join(temporaryFolder(), "secret");
    writeFileSync(path, "x");
    chmodSync(path, 0);
    await expect(fileSource(path)).rejects.toThrow("no right to read it");
  });
});

describe("withFile", () => {
  it("closes the file whatever comes of the work", async () => {
    const path = join(temporaryFolder(), "bytes");
    writeFileSync(path, "x");
    let read: ((at: number, length: number) => Promise<Uint8Array>) | undefined;
    const failing = withFile(path, (source) => {
      ({ read } = source);
      return Promise.reject(new Error("no"));
    });
    await expect(failing).rejects.toThrow("no");
    await expect(read!(0, 1)).rejects.toMatchObject({ code: "file-unreadable" });
  });
});
