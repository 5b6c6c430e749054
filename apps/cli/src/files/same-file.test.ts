import { linkSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sameFile } from "./same-file.ts";
import { temporaryFolder } from "./temporary-folder.testing.ts";

describe("sameFile", () => {
  it("sees through spellings and links, and tells other files apart", async () => {
    const folder = temporaryFolder();
    const at = (name: string): string => join(folder, name);
    for (const name of ["a", "b"]) writeFileSync(at(name), "x");
    symlinkSync(at("a"), at("soft"));
    linkSync(at("a"), at("hard"));
    expect(await sameFile(at("a"), `${folder}/./b/../a`)).toBe(true);
    expect(await sameFile(at("a"), at("soft"))).toBe(true);
    expect(await sameFile(at("hard"), at("a"))).toBe(true);
    expect(await sameFile(at("a"), at("b"))).toBe(false);
    expect(await sameFile(at("a"), at("new"))).toBe(false);
    expect(await sameFile(at("new"), at("new"))).toBe(true);
  });
});
