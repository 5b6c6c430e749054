import { expect, it } from "vitest";
import { describeLibraries } from "./backends.testing.ts";
import { listFolders, removeFolders, saveFolders } from "./folders.ts";

describeLibraries("folders", (db) => {
  it("are remembered once each, in the order of their paths, until they are forgotten", async () => {
    await saveFolders(db(), ["/b", "/a b'\"\n", "/B", "/b/ö"]);
    await saveFolders(db(), ["/b", "/a"]);
    await saveFolders(db(), []);
    expect(await listFolders(db())).toEqual(["/B", "/a", "/a b'\"\n", "/b", "/b/ö"]);
    expect(await removeFolders(db(), ["/a b'\"\n", "/B", "/none"])).toBe(2);
    expect(await listFolders(db())).toEqual(["/a", "/b", "/b/ö"]);
  });
});
