import { describe, expect, it } from "vitest";
import { constant, louder, noise, pieces, refusesBadAudio, saidBy } from "./descriptor-signals.testing.ts";
import { sampleFramer } from "./sample-framer.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";
import { frameCrossingRate, zeroCrossingRate } from "./zero-crossing-rate.ts";

describe("zeroCrossingRate", () => {
  agreesWithLibrosa("zeroCrossingRate", (pcm, { nFft, hopLength }) =>
    zeroCrossingRate(pcm, { frameLength: nFft, hopLength }),
  );
  refusesBadAudio("zeroCrossingRate", (pcm) => zeroCrossingRate(pcm));

  it("is 0 of silence, of a constant of either sign and of one sample: the ends cross nothing", () => {
    for (const value of [0, 1, -1]) expect([...zeroCrossingRate(constant(1024, value))]).toEqual([0, 0, 0]);
    expect([...zeroCrossingRate(constant(1, -1))]).toEqual([0]);
  });

  it("takes zero for positive, whatever its sign, and what rounding leaves below it", () => {
    const rate = (...samples: number[]): number => frameCrossingRate(Float32Array.from(samples), 0, samples.length);
    expect(rate(1, 0, 1, 0)).toBe(0);
    expect(rate(1, -0, 1, -1e-11)).toBe(0);
    expect(rate(-1, 0, -1, 0)).toBe(0.75);
    expect(rate(1, -1e-9, 1, 1)).toBe(0.5);
  });

  it("is the same of audio shorter than a frame, times anything", () => {
    const pcm = noise(700);
    expect(zeroCrossingRate(louder(pcm, 1e30))).toEqual(zeroCrossingRate(pcm));
    expect(zeroCrossingRate(pcm).length).toBe(2);
  });

  it("is the same of audio in pieces, and again after a flush", () => {
    const pcm = noise(9000);
    let track: number[] = [];
    const framer = sampleFramer({ frameLength: 2048, hopLength: 512, padding: "edge" }, (heard, offset) =>
      track.push(frameCrossingRate(heard, offset, 2048)),
    );
    for (const sign of [-1, 1]) {
      const signed = louder(pcm, sign);
      track = [];
      for (const piece of pieces(signed.samples)) framer.push(piece);
      framer.flush();
      expect(Float64Array.from(track)).toEqual(zeroCrossingRate(signed));
    }
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => zeroCrossingRate(noise(9), { frameLength: 5 }))).toMatchInlineSnapshot(
      `"invalid-argument: zeroCrossingRate: frameLength must be a positive even integer, got 5"`,
    );
    expect(saidBy(() => zeroCrossingRate(noise(9), { hopLength: -1 }))).toMatchInlineSnapshot(
      `"invalid-argument: zeroCrossingRate: hopLength must be a positive integer, got -1"`,
    );
  });
});
