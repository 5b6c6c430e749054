import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { matrix } from "@swar/units";
import { describe, expect, it } from "vitest";
import { npyFile } from "./npy-file.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("npyFile", () => {
  it("writes what numpy.save writes of a Fortran-ordered array: head, padding, columns", async () => {
    const path = join(temporaryFolder(), "mel.npy");
    const file = await npyFile(path, 2);
    await file.append(matrix(2, 2, Float32Array.of(1, 2, 3, 4)));
    await file.append(matrix(1, 2, Float32Array.of(5, 6)));
    expect(existsSync(path)).toBe(false);
    await file.finish();
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 10).toString("latin1")).toBe("\x93NUMPY\x01\x00v\x00");
    expect(bytes.subarray(10, 128).toString("latin1")).toBe(
      `${"{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }".padEnd(117)}\n`,
    );
    expect([...new Float32Array(Uint8Array.from(bytes.subarray(128)).buffer)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("leaves what was there where it is discarded", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "mel.npy"), "old");
    const file = await npyFile(join(folder, "mel.npy"), 2);
    await file.append(matrix(1, 2));
    await file.discard();
    expect(readdirSync(folder)).toEqual(["mel.npy"]);
    expect(readFileSync(join(folder, "mel.npy"), "utf8")).toBe("old");
  });

  it("says why a place cannot be written to", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    await expect(npyFile(join(folder, "file", "mel.npy"), 2)).rejects.toMatchObject({ code: "file-unreadable" });
    const onFolder = await npyFile(folder, 2);
    await expect(onFolder.finish()).rejects.toMatchObject({ code: "file-unreadable" });
  });
});
