import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { isPageOld } from "./build-web-page.ts";

const project = mkdtempSync(join(tmpdir(), "swar-page-"));
afterAll(() => rmSync(project, { recursive: true, force: true }));
const write = (path: string, time: number): void => {
  mkdirSync(join(project, path, ".."), { recursive: true });
  writeFileSync(join(project, path), "");
  utimesSync(join(project, path), time, time);
  for (let folder = join(path, ".."); folder !== "."; folder = join(folder, ".."))
    utimesSync(join(project, folder), 1, 1);
};
const dist = join(project, "apps/web/dist");

describe("isPageOld", () => {
  it("holds where the page is missing, or older than anything that it is made from", async () => {
    write("apps/web/src/deep/main.tsx", 100);
    write("packages/units/src/index.ts", 100);
    expect(await isPageOld(project, dist)).toBe(true);
    write("apps/web/dist/index.html", 200);
    expect(await isPageOld(project, dist)).toBe(false);
    write("packages/units/src/index.ts", 300);
    expect(await isPageOld(project, dist)).toBe(true);
    write("apps/web/dist/index.html", 400);
    expect(await isPageOld(project, dist)).toBe(false);
    write("apps/web/src/deep/main.tsx", 500);
    expect(await isPageOld(project, dist)).toBe(true);
  });
});
