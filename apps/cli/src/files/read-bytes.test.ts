import { mkdirSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readBytes } from "./read-bytes.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("readBytes", () => {
  it("gives the bytes of a file", async () => {
    const path = join(temporaryFolder(), "file");
    writeFileSync(path, "abc");
    expect([...(await readBytes(path))]).toEqual([97, 98, 99]);
  });

  it("says why there are none", async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "album"));
    writeFileSync(join(folder, "large"), "");
    truncateSync(join(folder, "large"), 2 ** 31);
    const failure = async (name: string): Promise<string> =>
      await readBytes(join(folder, name)).then(
        () => "none",
        (error: Error & { code: string }) => `${error.code}: ${error.message.replace(folder, "")}`,
      );
    expect(await failure("missing")).toMatchInlineSnapshot(
      `"file-not-found: /missing: there must be a file of this name, got none; check the path"`,
    );
    expect(await failure("file/below")).toMatchInlineSnapshot(
      `"file-not-found: /file/below: only folders may stand before others in a path, got a file in place of one; check the path"`,
    );
    expect(await failure("album")).toMatchInlineSnapshot(
      `"file-unreadable: /album: it must be readable, got a folder; check the path and its rights"`,
    );
    expect(await failure("large")).toMatchInlineSnapshot(
      `"file-unreadable: /large: a file must be smaller than 2 GiB, got 2147483648 bytes; cut it into parts"`,
    );
  });
});
