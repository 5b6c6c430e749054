import { stat } from "node:fs/promises";
import type { Job, JobService } from "@swar/server";
import { contentDigest } from "../files/content-digest.ts";
import { withFile } from "../files/file-source.ts";
import type { AudioJob } from "../jobs/job.ts";
import type { JobQueue } from "../jobs/job-queue.ts";

/** How many of the newest jobs are shown. */
const RECENT = 50;

/** The queue of the library as the server asks for it. */
export function jobService(queue: JobQueue): JobService {
  return {
    list: async () => ({ counts: await queue.counts(), recent: await queue.recent(RECENT) }),
    counts: queue.counts,
    show: (id) => queue.show(id),
    add: async (paths) => {
      const jobs: AudioJob[] = [];
      for (const path of paths) jobs.push(await audioJob(path));
      const ids = await queue.add(jobs);
      // A job that was added is there until long after it has ended.
      return (await Promise.all(ids.map((id) => queue.show(id)))) as readonly Job[];
    },
    cancel: async (id) => {
      await queue.cancel(id);
      return await queue.show(id);
    },
  };
}

/** The file at `path` as a job. */
async function audioJob(path: string): Promise<AudioJob> {
  const content = await withFile(path, (source) => contentDigest(source));
  const { size, mtimeMs } = await stat(path);
  return { path, content, size, modified: mtimeMs };
}
