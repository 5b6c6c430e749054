import type { Problem } from "@swar/contract";
import { SwarError } from "@swar/units";
import { expect, it } from "vitest";
import { describeApi, NOW } from "../api.testing.ts";
import type { Addition, FolderService } from "../services.ts";

const BROWSED = { path: "/music", parent: "/", folders: [{ name: "a", path: "/music/a" }], audio: 2, places: [] };

/** Folders that are remembered, and added by nobody. */
function memoryFolders(): FolderService & { readonly asked: unknown[] } {
  const folders = new Set<string>();
  const additions: Addition[] = [];
  const asked: unknown[] = [];
  return {
    asked,
    list: async () => [...folders],
    additions: () => additions,
    add: async (paths) => {
      if (paths.includes("/none")) throw new SwarError("file-not-found", "/none: it must exist");
      for (const path of paths) folders.add(path);
      const addition: Addition = {
        id: "a-1",
        kind: "folders",
        paths,
        state: "running",
        stage: "hearing",
        progress: 0.5,
        note: "1 of 2",
        messages: [],
        started: NOW,
      };
      additions.unshift(addition);
      return addition;
    },
    forget: async (path, options) => {
      asked.push([path, options]);
      return folders.delete(path);
    },
    verify: () => {
      asked.push("verify");
      return { ...additions[0]!, id: "v-1", kind: "verify" as const, paths: [] };
    },
    browse: async (path) => {
      asked.push(path);
      return BROWSED;
    },
  };
}

describeApi("/api/folders", (open) => {
  it("adds folders, tells how far that is, there and among the jobs, and forgets them", async () => {
    const folders = memoryFolders();
    const { ask } = open({ folders });
    const added = await ask("/api/folders", { method: "POST", json: { paths: ["/music", "/b"] } });
    expect(added.status).toBe(202);
    const addition = { id: "a-1", state: "running", progress: 0.5, note: "1 of 2", started: NOW.toISOString() };
    expect(await added.json()).toMatchObject(addition);
    expect(await (await ask("/api/folders")).json()).toMatchObject({
      folders: ["/music", "/b"],
      additions: [addition],
    });
    expect(await (await ask("/api/jobs")).json()).toMatchObject({ additions: [addition] });
    const verified = await ask("/api/folders/verify", { method: "POST" });
    expect([verified.status, await verified.json()]).toMatchObject([202, { id: "v-1", kind: "verify", paths: [] }]);
    const forget = (query: string) => ask(`/api/folders?${query}`, { method: "DELETE" });
    expect((await forget("path=/music")).status).toBe(204);
    expect((await forget("path=/b&tracks=forget")).status).toBe(204);
    expect((await forget("path=/b")).status).toBe(404);
    expect(folders.asked.slice(0, 3)).toEqual(["verify", ["/music", { tracks: false }], ["/b", { tracks: true }]]);
  });

  it("refuses paths that are none of the server's machine", async () => {
    const { ask } = open({ folders: memoryFolders() });
    const refused = await ask("/api/folders", { method: "POST", json: { paths: ["music"] } });
    expect(((await refused.json()) as Problem).detail).toMatchInlineSnapshot(
      `"path: it must be absolute on the server's machine, got "music""`,
    );
    const lost = await ask("/api/folders", { method: "POST", json: { paths: ["/none"] } });
    expect(lost.status).toBe(404);
  });

  it("says so where nothing is gathered", async () => {
    const { ask } = open();
    expect((await ask("/api/folders")).status).toBe(503);
    expect((await ask("/api/browse")).status).toBe(503);
  });
});

describeApi("GET /api/browse", (open) => {
  it("tells this machine what folders there are", async () => {
    const folders = memoryFolders();
    const { ask } = open({ folders });
    expect(await (await ask("/api/browse")).json()).toEqual(BROWSED);
    await ask("/api/browse?path=/music/a", { from: "::ffff:127.0.0.1" });
    expect(folders.asked).toEqual([undefined, "/music/a"]);
    expect((await ask("/api/browse?path=../a")).status).toBe(400);
    expect((await ask("/api/browse?path=/a%00")).status).toBe(400);
  });

  it("tells others nothing, unless they know the token", async () => {
    const folders = memoryFolders();
    for (const from of ["192.168.1.20", "::ffff:10.0.0.1", "127.0.0.1.evil", ""]) {
      const refused = await open({ folders }).ask("/api/browse", { from });
      expect([refused.status, ((await refused.json()) as Problem).code]).toEqual([403, "forbidden"]);
    }
    const token = "0123456789abcdef";
    const headers = { authorization: `Bearer ${token}` };
    expect((await open({ folders, token }).ask("/api/browse", { from: "192.168.1.20", headers })).status).toBe(200);
    expect((await open({ folders, token }).ask("/api/browse")).status).toBe(401);
  });
});
