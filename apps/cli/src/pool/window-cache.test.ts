import { readdirSync, readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { serialize } from "node:v8";
import { byteSource } from "@swar/decode";
import { SEED_WINDOWS, type Windows, type WindowSettings } from "@swar/features";
import { describe, expect, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { cached } from "./window-cache.ts";

const BYTES = Uint8Array.of(1, 2, 3);
const WINDOWS: Windows = { count: 2, frames: new Float32Array(2 * 10 * 128).fill(0.5) };

/** A cache with a maker that counts its calls. */
function counted() {
  const folder = temporaryFolder();
  let calls = 0;
  const made = (bytes = BYTES, settings: WindowSettings = SEED_WINDOWS): Promise<Windows> =>
    cached(folder, byteSource(bytes), settings, async () => {
      calls++;
      return WINDOWS;
    });
  const entries = (): string[] =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
  return { made, entries, calls: () => calls };
}

describe("cached", () => {
  it("makes the windows of a content once", async () => {
    const { made, calls } = counted();
    expect(await made()).toEqual(WINDOWS);
    expect(await made(Uint8Array.from(BYTES))).toEqual(WINDOWS);
    expect(calls()).toBe(1);
  });

  it("makes them again for another content and for other settings", async () => {
    const { made, calls } = counted();
    await made();
    await made(Uint8Array.of(1, 2, 4));
    await made(BYTES, { ...SEED_WINDOWS, stride: 5 });
    expect(calls()).toBe(3);
  });

  it.each([
    ["cut short", (path: string) => truncateSync(path, 1000)],
    ["empty", (path: string) => truncateSync(path, 0)],
    ["something else", (path: string) => writeFileSync(path, "hello")],
    ["another value", (path: string) => writeFileSync(path, serialize(null))],
    ["of another shape", (path: string) => writeFileSync(path, serialize({ ...WINDOWS, count: 3 }))],
  ])("makes them again, and mends the entry, where it is %s", async (_, damage) => {
    const { made, entries, calls } = counted();
    await made();
    const [entry] = entries();
    const whole = readFileSync(entry!);
    damage(entry!);
    expect(await made()).toEqual(WINDOWS);
    expect(calls()).toBe(2);
    expect(entries()).toEqual([entry]);
    expect(readFileSync(entry!)).toEqual(whole);
  });

  it("keeps nothing where making fails", async () => {
    const folder = temporaryFolder();
    const failing = cached(folder, byteSource(BYTES), SEED_WINDOWS, () => Promise.reject(new Error("no audio")));
    await expect(failing).rejects.toThrow("no audio");
    expect(readdirSync(folder)).toEqual([]);
  });
});
