import { describe, expect, it } from "vitest";
import { describeStretches } from "./describe-stretches.ts";

const RATE = 8000;

/** A WAV file of 16 bits: a tone in so many channels, louder from second to second. */
function tone(seconds: number, channels = 1): Uint8Array {
  const frames = seconds * RATE;
  const bytes = 2 * frames * channels;
  const file = Buffer.alloc(44 + bytes);
  file.write("RIFF____WAVEfmt ");
  const fields: readonly (readonly [value: number, size: 2 | 4])[] = [
    [16, 4],
    [1, 2],
    [channels, 2],
    [RATE, 4],
    [2 * channels * RATE, 4],
    [2 * channels, 2],
    [16, 2],
  ];
  fields.reduce((at, [value, size]) => file.writeUIntLE(value, at, size), 16);
  file.writeUInt32LE(36 + bytes, 4);
  file.write("data", 36);
  file.writeUInt32LE(bytes, 40);
  for (let i = 0; i < frames * channels; i++) {
    const t = Math.floor(i / channels) / RATE;
    file.writeInt16LE(Math.round(1500 * (1 + Math.floor(t)) * Math.sin(2 * Math.PI * 440 * t)), 44 + 2 * i);
  }
  return file;
}

describe("describeStretches", () => {
  it("follows a file from its begin to its end", async () => {
    const { stretches, warnings } = await describeStretches(tone(10), { every: 4 });
    expect(warnings).toEqual([]);
    expect(stretches.map(({ start, end }) => [start, end])).toEqual([
      [0, 4],
      [4, 8],
      [8, 10],
    ]);
    const loudness = stretches.map(({ features }) => features.loudness);
    expect(loudness).toEqual(loudness.toSorted((a, b) => a - b));
  });

  it("gives the same however the file is read, and of two channels as of one", async () => {
    const once = await describeStretches(tone(10), { every: 3.3 });
    expect(await describeStretches(tone(10), { every: 3.3, readSize: 1001 })).toEqual(once);
    expect(await describeStretches(tone(10, 2), { every: 3.3 })).toEqual(once);
  });

  it("says what was wrong with a file, and stops where it is asked to", async () => {
    const { stretches, warnings } = await describeStretches(tone(10).subarray(0, 100_000), { every: 3 });
    expect(warnings.length).toBe(1);
    expect(stretches.at(-1)?.end).toBeCloseTo(99_956 / 2 / RATE, 3);
    const stopped = describeStretches(tone(4), { every: 3, signal: { aborted: true } });
    await expect(stopped).rejects.toMatchObject({ code: "cancelled" });
  });
});
