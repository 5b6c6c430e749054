/** What several worker processes do to one queue, and what becomes of the jobs of one that is killed. */
import { type ChildProcess, execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { allTracks, listFiles } from "@swar/storage";
import { describe, expect, inject, it, onTestFinished } from "vitest";
import { temporaryFolder } from "../files/temporary-folder.testing.ts";
import { PLACES, SERVER_PROBLEM } from "../library/library-places.testing.ts";
import { type LibraryPlace, withLibrary } from "../library/open-library.ts";
import { openJobQueue } from "./job-queue.ts";
import { writeSong } from "./small-song.testing.ts";

const COMMAND = fileURLToPath(new URL("../../bin/swar.js", import.meta.url));

/** A worker process, and the files of which it has said that it heard them. */
interface Worker {
  readonly child: ChildProcess;
  readonly heard: string[];
  readonly ended: Promise<unknown>;
}

function environment({ dataDir, url }: LibraryPlace): NodeJS.ProcessEnv {
  return { ...process.env, SWAR_DATA: dataDir, DATABASE_URL: url ?? "", NODE_COMPILE_CACHE: inject("scratch") };
}

function startWorker(place: LibraryPlace): Worker {
  const args = [COMMAND, "worker", "--jobs", "1", "--until-empty"];
  const child = spawn(process.execPath, args, { env: environment(place), stdio: ["ignore", "pipe", "inherit"] });
  const ended = once(child, "exit");
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  const heard: string[] = [];
  createInterface(child.stdout as NodeJS.ReadableStream as never).on("line", (line: string) => {
    const [, path] = /^heard (.*)$/.exec(line) ?? [];
    if (path !== undefined) heard.push(path);
  });
  return { child, heard, ended };
}

describe("swar worker", () => {
  it.skipIf(SERVER_PROBLEM !== undefined)(
    "hears 200 files once with two others, though it is killed in the middle",
    async () => {
      const place = await PLACES.server();
      const folder = temporaryFolder();
      const paths = Array.from({ length: 200 }, (_, n) => join(folder, `${String(n).padStart(3, "0")}.wav`));
      paths.forEach((path, n) => writeSong(path, n));
      const add = [COMMAND, "library", "add", folder, "--enqueue"];
      const { stdout } = await promisify(execFile)(process.execPath, add, { env: environment(place) });
      expect(stdout).toBe("200 files left in the queue (swar worker hears them)\n");
      const workers = [startWorker(place), startWorker(place), startWorker(place)] as const;
      const [victim, ...others] = workers;
      while (victim.heard.length < 20) await pause(10);
      victim.child.kill("SIGKILL");
      await Promise.all(others.map(({ ended }) => ended));
      expect(others.map(({ child }) => child.exitCode)).toEqual([0, 0]);
      await withLibrary(place, async (library) => {
        const queue = await openJobQueue(library);
        const counts = await queue.counts();
        await queue.close();
        expect(counts).toEqual({ queued: 0, active: 0, completed: 200, cancelled: 0, failed: 0 });
        const titles: string[] = [];
        for await (const batch of allTracks(library.db)) titles.push(...batch.map(({ title }) => String(title)));
        expect(titles.toSorted()).toEqual(paths.map((path) => path.slice(-7, -4)));
        const files: string[] = [];
        for await (const page of listFiles(library.db)) files.push(...page.map(({ path }) => path));
        expect(files.toSorted()).toEqual(paths);
      });
      // Nobody heard what another had heard; only of the last one of the victim it is not known whether it could still say so.
      const heard = workers.flatMap((worker) => worker.heard);
      expect(new Set(heard).size).toBe(heard.length);
      expect(heard.length).toBeGreaterThanOrEqual(199);
      expect(Math.min(...workers.map((worker) => worker.heard.length))).toBeGreaterThan(10);
    },
  );
});
