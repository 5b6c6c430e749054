/** What several processes, and processes that are killed, do to a library in a folder. */
import { cpSync } from "node:fs";
import { join } from "node:path";
import { allTracks } from "@swar/storage";
import { random } from "@swar/units";
import { describe, expect, inject, it } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { withLibrary } from "./open-library.ts";
import { rivalProcess } from "./rival-process.testing.ts";

/** A data folder with an empty library. */
function dataFolderOfTest(): string {
  const folder = temporaryFolder();
  cpSync(inject("emptyDatabase"), join(folder, "library"), { recursive: true });
  return folder;
}

async function contents(folder: string): Promise<string[]> {
  return await withLibrary({ dataDir: folder }, async ({ db }) => {
    const found: string[] = [];
    for await (const tracks of allTracks(db)) found.push(...tracks.map(({ content }) => content));
    return found;
  });
}

/** Two lanes, each with a folder of its own: there are two cores. */
const LANES = [1, 2];

/** Of two processes that start at once, one opens the library and saves tracks; several times. Gives what was saved. */
async function race(folder: string, rounds: number): Promise<string[]> {
  const saved: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const rivals = ["a", "b"].map((name) => rivalProcess(folder, `${name}${round}`, 20));
    const said = await Promise.all(rivals.map(({ next }) => next()));
    expect(new Set(said)).toEqual(new Set(["library-locked", "open"]));
    const winner = rivals[said.indexOf("open")]!;
    winner.child.stdin?.write("go\n");
    saved.push(...(await winner.rest()));
  }
  return saved;
}

/** Writers, one after another, each killed at a random moment. Gives what they acknowledged. */
async function killings(folder: string, rounds: number, seed: number): Promise<string[]> {
  const rng = random(seed);
  const acknowledged: string[] = [];
  for (let round = 0; round < rounds; round++) {
    const writer = rivalProcess(folder, `r${round}`, 100_000);
    expect(await writer.next()).toBe("open");
    writer.child.stdin?.write("go\n");
    for (let left = Math.floor(20 * rng.uniform()); left >= 0; left--) acknowledged.push(String(await writer.next()));
    setTimeout(() => writer.child.kill("SIGKILL"), 20 * rng.uniform());
    acknowledged.push(...(await writer.rest()));
  }
  return acknowledged;
}

describe("a library in a folder", () => {
  it("opens in one of two processes that start at once, and loses nothing", async () => {
    const outcomes = LANES.map(async () => {
      const folder = dataFolderOfTest();
      const saved = await race(folder, 2);
      expect(saved.length).toBe(40);
      expect((await contents(folder)).toSorted()).toEqual(saved.toSorted());
    });
    await Promise.all(outcomes);
  });

  it("holds every track that was acknowledged, at whatever moment its writer is killed", async () => {
    const outcomes = LANES.map(async (seed) => {
      const folder = dataFolderOfTest();
      const acknowledged = await killings(folder, 6, seed);
      const found = new Set(await contents(folder));
      expect(acknowledged.filter((content) => !found.has(content))).toEqual([]);
      // Of each writer, at most the one that it was about to acknowledge is there besides.
      expect(found.size - acknowledged.length).toBeLessThanOrEqual(6);
    });
    await Promise.all(outcomes);
  });
});
