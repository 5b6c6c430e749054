import { readFileSync } from "node:fs";
import { decodeAudio } from "@swar/decode";
import { describe, expect, it } from "vitest";
import { mpegThreads } from "./mpeg-workers.ts";

const song = readFileSync(new URL("../../../../packages/decode/fixtures/chords.mp3", import.meta.url));
/** 80 s, 1.1 MB. */
const long = new Uint8Array(Buffer.concat(Array.from({ length: 20 }, () => song)));

describe("mpegThreads", () => {
  it("decode one file together, to the same samples as one thread", async () => {
    const threads = mpegThreads(2, 0)!;
    try {
      const together = await decodeAudio(long, { mpegWorkers: threads });
      const alone = await decodeAudio(long);
      expect(together.samples).toEqual(alone.samples);
      expect(await decodeAudio(long, { mpegWorkers: threads })).toEqual(alone);
    } finally {
      await threads.close();
    }
  });

  it("start for long files only, and then serve shorter ones", async () => {
    const threads = mpegThreads(2, long.length)!;
    try {
      expect(threads.least).toBe(long.length);
      await decodeAudio(long, { mpegWorkers: threads });
      expect(threads.least).toBeLessThan(long.length);
    } finally {
      await threads.close();
    }
  });

  it("are none where there is no core for them", () => {
    expect(mpegThreads(0)).toBe(undefined);
  });
});
