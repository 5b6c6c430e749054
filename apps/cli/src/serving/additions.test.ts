import { SwarError } from "@swar/units";
import { describe, expect, it } from "vitest";
import { createAdditions } from "./additions.ts";

const NOTHING = { heard: 0, known: 0, copies: 0, failed: 0, failedBefore: 0, troubles: 0 };
const WHAT = { kind: "folders", paths: ["/music"] } as const;

describe("createAdditions", () => {
  it("shows how far an addition is, and what came of it", async () => {
    const { begin, list } = createAdditions(() => {});
    const { promise, resolve } = Promise.withResolvers<void>();
    const { id } = begin(WHAT, async ({ progress }) => {
      progress.update("hearing", 0.5, "1 of 2");
      progress.log("/music/a.mp3: what is wrong");
      await promise;
      return { ...NOTHING, heard: 2 };
    });
    expect(list()).toMatchObject([
      {
        id,
        state: "running",
        stage: "hearing",
        progress: 0.5,
        note: "1 of 2",
        messages: ["/music/a.mp3: what is wrong"],
      },
    ]);
    resolve();
    await expect.poll(() => list()[0]).toMatchObject({ state: "done", progress: 1, added: { heard: 2 } });
    expect(list()[0]?.finished).toBeInstanceOf(Date);
  });

  it("stops those of a path, or all, and waits for their end", async () => {
    const { begin, list, stop, close } = createAdditions(() => {});
    const work = ({ signal }: { readonly signal: AbortSignal }): Promise<never> =>
      new Promise((_, reject) => {
        signal.addEventListener("abort", () => reject(new SwarError("cancelled", "stopped")));
      });
    begin(WHAT, work);
    begin({ kind: "demo", paths: ["/demo"] }, work);
    await stop("/music");
    expect(list().map(({ state }) => state)).toEqual(["running", "cancelled"]);
    await close();
    expect(list().map(({ state }) => state)).toEqual(["cancelled", "cancelled"]);
  });

  it("tells why one has failed, but of a bug only that it is one", async () => {
    const bugs: unknown[] = [];
    const { begin, list, close } = createAdditions((error) => void bugs.push(error));
    const bug = new Error("internals");
    begin(WHAT, async () => await Promise.reject(new SwarError("file-not-found", "/music: it must exist")));
    begin(WHAT, async () => await Promise.reject(bug));
    await close();
    const [second, first] = list();
    expect(first).toMatchObject({
      state: "failed",
      error: { code: "file-not-found", message: "/music: it must exist" },
    });
    expect(second?.error?.code).toBe("internal");
    expect(second?.error?.message).not.toContain("internals");
    expect(bugs).toEqual([bug]);
  });

  it("remembers the last twenty", async () => {
    const { begin, list, close } = createAdditions(() => {});
    for (let i = 0; i < 25; i++) begin({ kind: "folders", paths: [`/${i}`] }, async () => NOTHING);
    await close();
    expect([list().length, list()[0]?.paths]).toEqual([20, ["/24"]]);
  });
});
