import { describe, expect, it } from "vitest";
import { jobQueue } from "./job-queue.ts";

describe("jobQueue", () => {
  it("does one job after another, also after one that failed", async () => {
    const queue = jobQueue();
    const order: string[] = [];
    const job = (name: string) => async () => {
      order.push(`${name} begins`);
      await Promise.resolve();
      order.push(`${name} ends`);
      if (name === "a") throw new Error("a failed");
      return name;
    };
    const settled = await Promise.allSettled([queue(job("a")), queue(job("b"))]);
    expect(order).toEqual(["a begins", "a ends", "b begins", "b ends"]);
    expect(settled).toMatchObject([{ reason: { message: "a failed" } }, { value: "b" }]);
  });

  it("lets a job go at once that is cancelled while it waits, and never begins it", async () => {
    const queue = jobQueue();
    const gate = Promise.withResolvers<string>();
    const stop = new AbortController();
    let begun = false;
    const first = queue(() => gate.promise);
    const second = queue(async () => {
      begun = true;
    }, stop.signal);
    stop.abort();
    await expect(second).rejects.toMatchObject({ code: "cancelled" });
    await expect(queue(async () => {}, stop.signal)).rejects.toMatchObject({ code: "cancelled" });
    gate.resolve("done");
    expect(await first).toBe("done");
    expect(await queue(async () => begun)).toBe(false);
  });
});
