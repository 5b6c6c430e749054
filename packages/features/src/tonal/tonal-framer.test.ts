import { describe, expect, it } from "vitest";
import { tonalFramer, tonalFrames } from "./tonal-framer.ts";
import { TONAL_COLUMNS } from "./tonal-frames.ts";
import { framesOf, signalOf, TONAL_GOLDEN } from "./tonal-golden.testing.ts";

const { cases, rowsEvery, tolerance } = TONAL_GOLDEN;

describe("tonalFrames", () => {
  it.each(cases)("agrees with numpy and librosa on $name", (example) => {
    const { count, data } = framesOf(example.signal);
    expect(count).toBe(example.frames);
    example.rows.forEach((row, i) =>
      row.forEach((want, c) => {
        const got = data[i * rowsEvery * TONAL_COLUMNS + c]!;
        expect(Math.abs(got - want)).toBeLessThan(tolerance * Math.max(1, Math.abs(want)));
      }),
    );
  });

  it("does not hear gain, nor by how much the music is out of tune", () => {
    const { samples, sampleRate } = signalOf(cases[0]!.signal);
    const loud = framesOf(cases[0]!.signal);
    const quiet = tonalFrames({ samples: samples.map((x) => x / 8), sampleRate });
    expect(quiet.data.every((x, i) => Math.abs(x - loud.data[i]!) < 1e-5)).toBe(true);
    expect(framesOf(cases[1]!.signal).tuning - loud.tuning).toBeCloseTo(0.3, 1);
  });

  it("gives no frames of no samples, and finite ones of silence", () => {
    const count = (n: number): number => tonalFrames({ samples: new Float32Array(n), sampleRate: 22050 }).count;
    expect([count(0), count(1), count(22050)]).toEqual([0, 1, 11]);
    expect(tonalFrames({ samples: new Float32Array(9000), sampleRate: 22050 }).data.every(Number.isFinite)).toBe(true);
  });

  it("refuses other rates, and samples that are not finite", () => {
    expect(() => tonalFramer(44100)).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: tonalFramer: sampleRate must be 22050 Hz, got 44100]`,
    );
    const framer = tonalFramer(22050);
    const broken = new Float32Array(30_000);
    broken[29_000] = Number.NaN;
    expect(() => {
      framer.push(broken);
      framer.finish();
    }).toThrowErrorMatchingInlineSnapshot(`[SwarError: spectrumFramer: samples must be finite, got NaN]`);
  });
});

describe("tonalFramer", () => {
  it("gives the same to the bit however the audio is cut, before and after the opening", () => {
    const example = cases[2]!;
    const { samples } = signalOf(example.signal);
    const framer = tonalFramer(22050);
    for (let at = 0, size = 1; at < samples.length; at += size, size = (size * 7 + 1) % 50_021) {
      framer.push(samples.subarray(at, at + size));
    }
    expect(framer.finish()).toEqual(framesOf(example.signal));
  });
});
