import type { Job, JobCounts, JobService } from "./services.ts";

/** Jobs that are held in memory and done by nobody: tests say how they end. */
export interface MemoryJobs extends JobService {
  /** What becomes of a job. */
  readonly set: (id: string, change: Partial<Job>) => void;
}

const WAITING = new Set(["created", "retry"]);

/** A background with no jobs. */
export function memoryJobs(now: () => Date): MemoryJobs {
  const jobs = new Map<string, Job>();
  const set: MemoryJobs["set"] = (id, change) => void jobs.set(id, { ...(jobs.get(id) as Job), ...change });
  const count = (...states: readonly string[]): number =>
    [...jobs.values()].filter(({ state }) => states.includes(state)).length;
  const counts = (): JobCounts => ({
    queued: count("created", "retry"),
    active: count("active"),
    completed: count("completed"),
    cancelled: count("cancelled"),
    failed: count("failed"),
  });
  const addOne = (path: string): Job => {
    const waiting = [...jobs.values()].find((job) => job.path === path && WAITING.has(job.state));
    if (waiting) return waiting;
    const job: Job = { id: `job-${jobs.size + 1}`, path, state: "created", created: now() };
    jobs.set(job.id, job);
    return job;
  };
  return {
    set,
    add: async (paths) => paths.map(addOne),
    show: async (id) => jobs.get(id),
    cancel: async (id) => {
      const state = jobs.get(id)?.state;
      if (state && (WAITING.has(state) || state === "active")) set(id, { state: "cancelled", completed: now() });
      return jobs.get(id);
    },
    counts: async () => counts(),
    list: async () => ({
      counts: counts(),
      recent: [...jobs.values()].toReversed().slice(0, 20),
    }),
  };
}
