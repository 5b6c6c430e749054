import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { DEFAULT_CHECKPOINT } from "../default-checkpoint.ts";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { writeSong } from "../jobs/small-song.testing.ts";
import { createCrew } from "./crew.ts";

const crew = createCrew(1);
afterAll(crew.close);

function analyzeTask(seconds: number, longest?: number) {
  const path = join(temporaryFolder(), "song.wav");
  writeSong(path, 1, { seconds });
  return { kind: "analyze", path, checkpoint: DEFAULT_CHECKPOINT, step: 0.5, longest } as const;
}

describe("createCrew", () => {
  it("does one task after another and tells how far each is", async () => {
    const parts: number[] = [];
    const first = crew.perform(analyzeTask(60), { onProgress: (part) => parts.push(part) });
    const second = crew.perform(analyzeTask(1));
    expect(await first).toMatchObject({ value: { duration: 60 } });
    expect(await second).toMatchObject({ value: { duration: 1 } });
    expect(parts).toEqual(parts.toSorted((a, b) => a - b));
  });

  it("gives errors as data, and refuses audio that is longer than is allowed", async () => {
    expect(await crew.perform({ ...analyzeTask(1), path: "nowhere.wav" })).toMatchObject({
      error: { code: "file-not-found" },
    });
    const { error } = (await crew.perform(analyzeTask(5, 4))) as { error: { code: string; message: string } };
    expect(error.code).toBe("too-large");
    expect(error.message).toMatch(/audio must last at most 4 s, got more/);
    expect(await crew.perform(analyzeTask(4, 4))).toMatchObject({ value: { duration: 4 } });
  });

  it("stops a task that runs or waits, and goes on with others", async () => {
    const stop = new AbortController();
    const both = [
      crew.perform(analyzeTask(600), { signal: stop.signal }),
      crew.perform(analyzeTask(1), { signal: stop.signal }),
    ];
    stop.abort();
    for (const each of await Promise.allSettled(both)) expect(each).toMatchObject({ reason: { code: "cancelled" } });
    expect(await crew.perform(analyzeTask(1))).toMatchObject({ value: { duration: 1 } });
  });
});
