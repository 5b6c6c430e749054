import type { Problem } from "@swar/contract";
import { expect, it } from "vitest";
import { describeApi, NOW } from "./api.testing.ts";
import { memoryJobs } from "./memory-jobs.testing.ts";

describeApi("/api/jobs", (open) => {
  it("adds jobs, shows how they stand, and cancels them", async () => {
    const jobs = memoryJobs(() => NOW);
    const api = open({ jobs });
    const json = { paths: ["/music/a.mp3", '/music/b, "c"\n.mp3'] };
    const added = await api.ask("/api/jobs", { method: "POST", json });
    expect(added.status).toBe(202);
    expect(await added.json()).toEqual({
      jobs: json.paths.map((path, i) => ({ id: `job-${i + 1}`, path, state: "created", created: NOW.toISOString() })),
    });
    jobs.set("job-1", { state: "failed", completed: NOW, error: { code: "corrupt-audio", message: "why" } });
    expect(await (await api.ask("/api/jobs/job-1")).json()).toMatchObject({
      state: "failed",
      completed: NOW.toISOString(),
      error: { code: "corrupt-audio", message: "why" },
    });
    const cancel = async (id: string) => (await api.ask(`/api/jobs/${id}`, { method: "DELETE" })).json();
    expect(await cancel("job-2")).toMatchObject({ state: "cancelled" });
    expect(await cancel("job-1")).toMatchObject({ state: "failed" });
    expect(await (await api.ask("/api/jobs")).json()).toMatchObject({
      counts: { queued: 0, active: 0, completed: 0, cancelled: 1, failed: 1 },
      recent: [{ id: "job-2" }, { id: "job-1" }],
    });
  });

  it("refuses paths that are none of the server's machine, and jobs that it does not know", async () => {
    const api = open();
    const add = async (paths: unknown) => {
      const refused = await api.ask("/api/jobs", { method: "POST", json: { paths } });
      expect(refused.status).toBe(400);
      return ((await refused.json()) as Problem).detail;
    };
    expect(await add(["/music/a.mp3", "../b.mp3"])).toMatchInlineSnapshot(
      `"paths: each must be absolute on the server's machine, got "../b.mp3""`,
    );
    expect(await add(["/a\0.mp3"])).toContain("must be absolute");
    expect(await add([])).toMatchInlineSnapshot(`"paths: must not be empty"`);
    expect(await add("/music/a.mp3")).toMatchInlineSnapshot(`"paths: must be a list, got "/music/a.mp3""`);
    expect(await (await api.ask("/api/jobs")).json()).toMatchObject({ recent: [] });
    for (const method of ["GET", "DELETE"]) expect((await api.ask("/api/jobs/none", { method })).status).toBe(404);
  });

  it("says so where nothing runs in the background", async () => {
    const api = open({ jobs: undefined });
    for (const [method, path] of [
      ["GET", ""],
      ["GET", "/1"],
      ["DELETE", "/1"],
    ] as const) {
      expect((await api.ask(`/api/jobs${path}`, { method })).status).toBe(503);
    }
    const refused = await api.ask("/api/jobs", { method: "POST", json: { paths: ["/a.mp3"] } });
    expect(((await refused.json()) as Problem).detail).toMatchInlineSnapshot(
      `"jobs: something must run in the background, got nothing; send single files to POST /api/analyses instead"`,
    );
  });
});
