import { readFileSync } from "node:fs";
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
    await file.close();
    const bytes = readFileSync(path);
    expect(bytes.subarray(0, 10).toString("latin1")).toBe("\x93NUMPY\x01\x00v\x00");
    expect(bytes.subarray(10, 128).toString("latin1")).toBe(
      `${"{'descr': '<f4', 'fortran_order': True, 'shape': (2, 3), }".padEnd(117)}\n`,
    );
    expect([...new Float32Array(Uint8Array.from(bytes.subarray(128)).buffer)]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it("says why a place cannot be written to", async () => {
    await expect(npyFile(temporaryFolder(), 2)).rejects.toMatchObject({ code: "file-unreadable" });
  });
});
