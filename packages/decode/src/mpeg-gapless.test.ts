import { describe, expect, test } from "vitest";
import { byteReader } from "./byte-reader.ts";
import { byteSource } from "./byte-source.ts";
import { fixture } from "./decode.testing.ts";
import { gaplessOf, isTagFrame, keptStretches } from "./mpeg-gapless.ts";
import { mpegRuns } from "./mpeg-runs.ts";

async function framesOf(name: string): Promise<readonly Uint8Array[]> {
  const frames: Uint8Array[] = [];
  for await (const run of mpegRuns(byteReader(byteSource(fixture(name))), () => {})) frames.push(...run.frames);
  return frames;
}

describe("gaplessOf", () => {
  test("reads the number of frames, delay and padding from the tag", async () => {
    const frames = await framesOf("chords.mp3");
    const found = gaplessOf(frames[0]!);
    expect(found).toMatchObject({ tagged: true, frames: frames.length - 1, begin: 576 + 529 });
    // What librosa.load gives of the file, at its own rate.
    expect(found.end - found.begin).toBe(4 * 44100);
  });

  test("keeps everything where the first frame is audio", async () => {
    const frames = await framesOf("chords.mp3");
    expect(isTagFrame(frames[1]!)).toBe(false);
    expect(gaplessOf(frames[1]!)).toEqual({ tagged: false, frames: 0, begin: 0, end: 0 });
  });
});

describe("keptStretches", () => {
  const gapless = { tagged: true, frames: 10, begin: 150, end: 920 };

  test("cuts what comes before the music and after it, and keeps what follows the frames that the tag knows", () => {
    expect(keptStretches(gapless, 100, 0, 300)).toEqual([[150, 300]]);
    expect(keptStretches(gapless, 100, 300, 600)).toEqual([[0, 300]]);
    expect(keptStretches(gapless, 100, 900, 1100)).toEqual([
      [0, 20],
      [100, 200],
    ]);
    expect(keptStretches(gapless, 100, 930, 990)).toEqual([]);
    expect(keptStretches({ tagged: false, frames: 0, begin: 0, end: 0 }, 100, 0, 300)).toEqual([[0, 300]]);
  });
});
