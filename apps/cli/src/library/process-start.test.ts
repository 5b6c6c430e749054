import { spawn } from "node:child_process";
import { once } from "node:events";
import { describe, expect, it } from "vitest";
import { processStart } from "./process-start.ts";

describe.skipIf(process.platform === "win32")("processStart", () => {
  it("is the same of one process every time, and none of one that has ended", async () => {
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const pid = child.pid as number;
    const start = await processStart(pid, process.platform);
    expect(start).toBeTypeOf("string");
    expect(await processStart(pid, process.platform)).toBe(start);
    expect(await processStart(process.pid, process.platform)).not.toBe(start);
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(await processStart(pid, process.platform)).toBeUndefined();
  });

  it("is not told everywhere", async () => {
    expect(await processStart(process.pid, "win32")).toBeUndefined();
  });
});
