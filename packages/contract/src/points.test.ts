import { describe, expect, it } from "vitest";
import { decodePoints, encodePoints, POINT_FLAGS, type Points } from "./points.ts";

const POINTS: Points = {
  ids: Int32Array.of(1, 2_000_000_000, 7),
  valence: Float32Array.of(0, 0.5, 1),
  arousal: Float32Array.of(0.25, Number.NaN, 0.75),
  duration: Float32Array.of(200, 0, 3600),
  tempo: Float32Array.of(60, 120, 90),
  energy: Float32Array.of(0.125, 0.5, 1),
  year: Float32Array.of(1969, Number.NaN, -400),
  flags: Uint8Array.of(POINT_FLAGS.playable, POINT_FLAGS.catalogue + POINT_FLAGS.explicit, 0),
};

describe("decodePoints", () => {
  it("gives back what encodePoints was given", () => {
    expect(decodePoints(encodePoints(POINTS).buffer)).toEqual(POINTS);
    const none = Object.fromEntries(Object.entries(POINTS).map(([name, column]) => [name, column.slice(0, 0)]));
    expect(decodePoints(encodePoints(none as unknown as Points).buffer)).toEqual(none);
  });

  it("reads the bytes that are written down", () => {
    const bytes = new Uint8Array(8 + 29);
    bytes.set(new TextEncoder().encode("SWP1"));
    const view = new DataView(bytes.buffer);
    view.setUint32(4, 1, true);
    view.setInt32(8, 42, true);
    [0.25, 0.5, 180, 90, 0.75, 1999].forEach((value, i) => view.setFloat32(12 + 4 * i, value, true));
    view.setUint8(36, 3);
    const { ids, flags, ...columns } = decodePoints(bytes.buffer);
    expect([ids[0], flags[0]]).toEqual([42, 3]);
    expect(Object.fromEntries(Object.entries(columns).map(([name, column]) => [name, column[0]]))).toEqual({
      valence: 0.25,
      arousal: 0.5,
      duration: 180,
      tempo: 90,
      energy: 0.75,
      year: 1999,
    });
  });

  it("refuses bytes that are cut off, or something else", () => {
    const { buffer } = encodePoints(POINTS);
    expect(() => decodePoints(buffer.slice(0, -1))).toThrowErrorMatchingInlineSnapshot(
      `[SwarError: decodePoints: the bytes must be those of GET /api/points, got 94 others; load the page again]`,
    );
    expect(() => decodePoints(new ArrayBuffer(3))).toThrow("must be those of GET /api/points");
    expect(() => decodePoints(new ArrayBuffer(buffer.byteLength))).toThrow("must be those of GET /api/points");
  });
});
