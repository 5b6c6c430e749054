/*
 * How fast a library grows: files are found, digested, heard by workers and kept, on an embedded database or a server. Prints files and
 * hours of audio, wall-clock and processor time of the whole process a file, tracks a day and core, and bytes of the database a track.
 * Run: node bench/jobs.ts FOLDER [JOBS] [embedded|server]; as many jobs as cores and embedded unless given. It takes any
 * folder of music; on a machine that does other things, processor time is the one to go by.
 */
import { availableParallelism } from "node:os";
import { argv, cpuUsage } from "node:process";
import { libraryCounts } from "@swar/storage";
import { sql } from "drizzle-orm";
import { DEFAULT_CHECKPOINT } from "../apps/cli/src/default-checkpoint.ts";
import { addAudio } from "../apps/cli/src/jobs/add-audio.ts";
import { openJobQueue } from "../apps/cli/src/jobs/job-queue.ts";
import { startHearing } from "../apps/cli/src/jobs/start-hearing.ts";
import type { Library } from "../apps/cli/src/library/open-library.ts";
import { withScratchLibrary } from "./scratch-library.ts";

const [, , folder, count = String(availableParallelism()), backend = "embedded"] = argv;
const jobs = Number(count);
if (folder === undefined || !Number.isInteger(jobs) || jobs < 1)
  throw new Error("usage: node bench/jobs.ts FOLDER [JOBS] [embedded|server]");

async function databaseBytes({ db }: Library): Promise<number> {
  const found = await db.execute(sql`select pg_database_size(current_database())::float8 as bytes`);
  return (found as { rows: { bytes: number }[] }).rows[0]?.bytes as number;
}

async function grow(library: Library, music: string): Promise<void> {
  const queue = await openJobQueue(library);
  const before = await databaseBytes(library);
  const { signal } = new AbortController();
  const progress = { update: () => {}, log: (line: string) => console.log(line), stop: () => {} };
  const [began, used] = [performance.now(), cpuUsage()];
  const stop = await startHearing({ library, queue, checkpoint: DEFAULT_CHECKPOINT, jobs, signal });
  const { heard } = await addAudio({ name: "bench", paths: [music], library, queue, signal, progress });
  const [wall, { user, system }] = [(performance.now() - began) / 1000, cpuUsage(used)];
  await stop();
  await queue.close();
  const { seconds } = await libraryCounts(library.db);
  const processor = (user + system) / 1e6;
  const bytes = (await databaseBytes(library)) - before;
  console.log(`${heard} files, ${(seconds / 3600).toFixed(2)} h of audio, ${jobs} at a time, ${library.backend}`);
  console.log(`wall-clock ${(wall / heard).toFixed(2)} s a file, processor ${(processor / heard).toFixed(2)} s a file`);
  console.log(`${Math.round((86_400 * heard) / processor)} tracks a day and core by processor time`);
  console.log(
    `${Math.round(seconds / processor)} times as fast as real time a core; ${Math.round(bytes / heard / 1000)} kB a track`,
  );
}

await withScratchLibrary(backend, (library) => grow(library, folder));
