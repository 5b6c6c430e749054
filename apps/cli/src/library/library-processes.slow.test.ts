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
  cpSync(inject("emptyLibrary"), join(folder, "library"), { recursive: true });
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
      const saved = await race(folder, 1);
      expect(saved.length).toBe(20);
      expect((await contents(folder)).toSorted()).toEqual(saved.toSorted());
    });
    await Promise.all(outcomes);
  });

  it("holds every track that was acknowledged, at whatever moment its writer is killed", async () => {
    const outcomes = LANES.map(async (seed) => {
      const folder = dataFolderOfTest();
      const acknowledged = await killings(folder, 3, seed);
      const found = new Set(await contents(folder));
      expect(acknowledged.filter((content) => !found.has(content))).toEqual([]);
      // Of each writer, at most the one that it was about to acknowledge is there besides.
      expect(found.size - acknowledged.length).toBeLessThanOrEqual(3);
    });
    await Promise.all(outcomes);
  });

  it("is used by many through the one process that has it open and shares it", async () => {
    const folder = dataFolderOfTest();
    const host = rivalProcess(folder, "host", 50, true);
    expect(await host.next()).toBe("open");
    const guests = ["a", "b"].map((name) => rivalProcess(folder, name, 50));
    expect(await Promise.all(guests.map(({ next }) => next()))).toEqual(["open", "open"]);
    for (const { child } of [host, ...guests]) child.stdin?.write("go\n");
    const saved = (await Promise.all(guests.map(({ rest }) => rest()))).flat();
    for (let i = 0; i < 50; i++) saved.push(String(await host.next()));
    const seen = await contents(folder); // Through the host as well.
    host.child.stdin?.write("end\n");
    expect(await host.rest()).toEqual([]);
    expect(seen.toSorted()).toEqual(saved.toSorted());
    expect(await contents(folder)).toEqual(seen);
    expect(saved.length).toBe(150);
  });

  it("says so to who used it through a process that is killed, and keeps what it acknowledged", async () => {
    const folder = dataFolderOfTest();
    const host = rivalProcess(folder, "host", 0, true);
    expect(await host.next()).toBe("open");
    const guest = rivalProcess(folder, "guest", 100_000);
    expect(await guest.next()).toBe("open");
    guest.child.stdin?.write("go\n");
    const acknowledged = [String(await guest.next())];
    host.child.kill("SIGKILL");
    const rest = await guest.rest();
    expect(rest.pop()).toBe("database-unreachable");
    acknowledged.push(...rest);
    const found = new Set(await contents(folder));
    expect(acknowledged.filter((content) => !found.has(content))).toEqual([]);
  });
});
