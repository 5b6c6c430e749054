import { describe, expect, it } from "vitest";
import { saidBy } from "./descriptor-signals.testing.ts";
import { sampleFramer } from "./sample-framer.ts";

/** The frames of 1, 2, 3. */
function frames(padding: "zeros" | "edge"): number[][] {
  const seen: number[][] = [];
  const framer = sampleFramer({ frameLength: 4, hopLength: 2, padding }, (heard, offset) =>
    seen.push([...heard.subarray(offset, offset + 4)]),
  );
  framer.push(Float32Array.of());
  framer.push(Float32Array.of(1, 2, 3));
  framer.flush();
  return seen;
}

describe("sampleFramer", () => {
  it("lays zeros around the audio, or holds its ends", () => {
    expect(frames("zeros")).toEqual([
      [0, 0, 1, 2],
      [1, 2, 3, 0],
    ]);
    expect(frames("edge")).toEqual([
      [1, 1, 1, 2],
      [1, 2, 3, 3],
    ]);
  });

  it("gives nothing where no sample came", () => {
    const framer = sampleFramer({ frameLength: 4, hopLength: 2, padding: "edge" }, () => expect.unreachable());
    framer.flush();
  });

  it("refuses options out of range, and names a sample that is not finite", () => {
    const framed = (frameLength: number, hopLength: number, sample = 0): string =>
      saidBy(() => sampleFramer({ frameLength, hopLength, padding: "edge" }, () => {}).push(Float32Array.of(sample)));
    expect(framed(3, 1)).toMatchInlineSnapshot(
      `"invalid-argument: sampleFramer: frameLength must be a positive even integer, got 3"`,
    );
    expect(framed(4, 0)).toMatchInlineSnapshot(
      `"invalid-argument: sampleFramer: hopLength must be a positive integer, got 0"`,
    );
    expect(framed(4, 1, -Infinity)).toMatchInlineSnapshot(
      `"invalid-argument: sampleFramer: samples must be finite, got -Infinity"`,
    );
  });
});
