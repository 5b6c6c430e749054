import { byteSource } from "@swar/decode";
import { random } from "@swar/units";
import { describe, expect, it } from "vitest";
import { blockSource } from "./block-source.ts";

describe("blockSource", () => {
  it("gives the same bytes as its source, in whatever order they are asked for", async () => {
    const whole = byteSource(Uint8Array.from({ length: 1000 }, (_, i) => i));
    const blocks = blockSource(whole, 64);
    const rng = random(1);
    for (let i = 0; i < 500; i++) {
      const [at, length] = [Math.floor(1100 * rng.uniform()), Math.floor(100 * rng.uniform())];
      expect(await blocks.read(at, length)).toEqual(await whole.read(at, length));
    }
  });

  it("asks its source once for what lies in a block", async () => {
    const asked: number[] = [];
    const read = (at: number, length: number): Promise<Uint8Array> => {
      asked.push(at);
      return Promise.resolve(new Uint8Array(length));
    };
    const blocks = blockSource({ size: 1000, read }, 64);
    for (const at of [0, 10, 60, 63, 64, 100]) await blocks.read(at, 1);
    expect(asked).toEqual([0, 64]);
    await blocks.read(500, 64);
    await blocks.read(70, 1);
    expect(asked).toEqual([0, 64, 500]);
  });
});
