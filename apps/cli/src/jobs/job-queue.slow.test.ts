import { setTimeout as pause } from "node:timers/promises";
import { beforeEach, expect, it, onTestFinished } from "vitest";
import { describePlaces } from "../library/library-places.testing.ts";
import type { Library } from "../library/open-library.ts";
import type { AudioJob, JobOutcome } from "./job.ts";
import { type JobQueue, openJobQueue } from "./job-queue.ts";
import { openedQueue } from "./opened-queue.testing.ts";

const job = (n: number): AudioJob => ({ path: `/music/${n}.mp3`, content: `sha256:${n}`, size: n, modified: n });

/** Waits until something holds. */
async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20);
}

describePlaces("openJobQueue", (placeOf) => {
  let library: Library;
  let queue: JobQueue;

  const opened = openedQueue(placeOf);
  beforeEach(() => {
    ({ library, queue } = opened());
  });

  it("keeps one job of each content, and gives it to one of those who work", async () => {
    const ids = await queue.add([job(1), job(2), { ...job(1), path: "/copy.mp3" }]);
    expect(ids).toEqual([ids[0], ids[1], ids[0]]);
    expect(await queue.add([job(2), job(3)])).toEqual([ids[1], expect.any(String)]);
    const other = await openJobQueue({ ...library });
    onTestFinished(() => other.close());
    const done: string[] = [];
    const work = async ({ path }: AudioJob): Promise<JobOutcome> => {
      done.push(path);
      await pause(5);
      return path === "/music/2.mp3" ? { error: { code: "corrupt-audio", message: "no" } } : { trackId: 7 };
    };
    const working = [await queue.work(2, work), await other.work(2, work)];
    await until(async () => (await queue.counts()).queued === 0 && (await queue.counts()).active === 0);
    for (const each of working) await each.stop();
    expect(done.toSorted()).toEqual(["/music/1.mp3", "/music/2.mp3", "/music/3.mp3"]);
    expect(await queue.counts()).toEqual({ queued: 0, active: 0, completed: 2, cancelled: 0, failed: 1 });
    const [first, second] = await Promise.all(ids.slice(0, 2).map((id) => queue.show(id)));
    expect(first).toMatchObject({ ...job(1), state: "completed", trackId: 7, error: undefined });
    expect(second).toMatchObject({ ...job(2), state: "failed", error: { code: "corrupt-audio", message: "no" } });
    expect((await queue.ended(ids)).length).toBe(2);
    expect((await queue.recent(2)).length).toBe(2);
    // What has ended may come again.
    expect(await queue.add([job(1)])).not.toEqual([ids[0]]);
  });

  it("lets a job wait anew whose work was given up, and stops giving out jobs when it is told to", async () => {
    const [id] = await queue.add([job(1)]);
    let attempts = 0;
    const working = await queue.work(1, async () => {
      attempts++;
      if (attempts === 1) throw new Error("given up");
      return { trackId: 1 };
    });
    await until(async () => (await queue.show(id as string))?.state === "completed");
    await working.stop();
    expect(attempts).toBe(2);
    const [later] = await queue.add([job(2)]);
    await pause(700);
    expect((await queue.show(later as string))?.state).toBe("created");
  });

  it("cancels jobs that wait or run, and no others", async () => {
    const [waiting, running] = (await queue.add([job(1), job(2)])) as [string, string];
    expect(await queue.cancel(waiting)).toBe(true);
    const end = Promise.withResolvers<void>();
    const working = await queue.work(1, async () => {
      await end.promise;
      return { trackId: 1 };
    });
    await until(async () => (await queue.show(running))?.state === "active");
    expect(await queue.cancel(running)).toBe(true);
    end.resolve();
    await working.stop();
    expect([await queue.show(waiting), await queue.show(running)].map((each) => each?.state)).toEqual([
      "cancelled",
      "cancelled",
    ]);
    expect(await queue.cancel(waiting)).toBe(false);
    expect(await queue.cancel("no such job")).toBe(false);
    expect(await queue.show("no such job")).toBeUndefined();
  });

  it("takes thousands of jobs at once", async () => {
    const jobs = Array.from({ length: 3000 }, (_, n) => job(n));
    expect(new Set(await queue.add(jobs)).size).toBe(3000);
    expect((await queue.counts()).queued).toBe(3000);
  });
});
