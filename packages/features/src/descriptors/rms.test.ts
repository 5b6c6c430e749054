import { describe, expect, it } from "vitest";
import { constant, louder, noise, pieces, refusesBadAudio, saidBy, streamed } from "./descriptor-signals.testing.ts";
import { frameRms, rms } from "./rms.ts";
import { sampleFramer } from "./sample-framer.ts";
import { agreesWithLibrosa } from "./spectral-golden.testing.ts";

describe("rms", () => {
  agreesWithLibrosa("rms", (pcm, { nFft, hopLength }) => rms(pcm, { frameLength: nFft, hopLength }));
  refusesBadAudio("rms", (pcm) => rms(pcm));

  it("is 0 in silence, and of a constant its size, less where a frame reaches over the ends", () => {
    expect([...rms(constant(1024, 0))]).toEqual([0, 0, 0]);
    const track = rms(constant(4096, -0.5));
    expect(track[4]).toBe(0.5);
    expect(track[0]).toBeCloseTo(0.5 * Math.SQRT1_2, 14);
  });

  it("takes one sample, and audio shorter than a frame", () => {
    expect(rms(constant(1, 1))[0]).toBeCloseTo(Math.sqrt(1 / 2048), 14);
    expect(rms(constant(700, 1)).length).toBe(2);
  });

  it("rises with the audio, however loud it is", () => {
    const pcm = noise(3000);
    const track = rms(pcm).map((level) => level * 2 ** 60);
    expect(rms(louder(pcm, 2 ** 60))).toEqual(track);
  });

  it("is the same to the bit of audio in pieces, through either framer", () => {
    const pcm = noise(9000);
    const track: number[] = [];
    const framer = sampleFramer({ frameLength: 2048, hopLength: 512, padding: "zeros" }, (heard, offset) =>
      track.push(frameRms(heard, offset, 2048)),
    );
    for (const piece of pieces(pcm.samples)) framer.push(piece);
    framer.flush();
    expect(Float64Array.from(track)).toEqual(rms(pcm));
    expect(streamed(pcm, (_, heard, offset) => frameRms(heard, offset, 2048))).toEqual(rms(pcm));
  });

  it("refuses options out of range", () => {
    expect(saidBy(() => rms(noise(9), { frameLength: 2047 }))).toMatchInlineSnapshot(
      `"invalid-argument: rms: frameLength must be a positive even integer, got 2047"`,
    );
    expect(saidBy(() => rms(noise(9), { frameLength: 0 }))).toMatchInlineSnapshot(
      `"invalid-argument: rms: frameLength must be a positive even integer, got 0"`,
    );
    expect(saidBy(() => rms(noise(9), { hopLength: 0.5 }))).toMatchInlineSnapshot(
      `"invalid-argument: rms: hopLength must be a positive integer, got 0.5"`,
    );
  });
});
