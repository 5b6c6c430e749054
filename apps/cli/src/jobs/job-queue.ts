/**
 * The queue of files that wait to be heard, in the library's own database: pg-boss, in a schema of its own. Of one content at most
 * one job waits or runs. Who works on a job says every few seconds that he is alive; where that stays away, another gets it.
 */
import { randomUUID } from "node:crypto";
import { SwarError } from "@swar/units";
import { fromPglite, PgBoss } from "pg-boss";
import type { Library } from "../library/open-library.ts";
import type { AudioJob, JobOutcome, QueuedJob } from "./job.ts";
import { jobOfRow, type JobRow } from "./job-rows.ts";

/** pg-boss's schema, and the name of the queue in it. */
const SCHEMA = "swar_jobs";
const QUEUE = "audio";

/** How often a job is begun anew whose worker has died under it; the file may be what it dies of. */
const RETRIES = 3;

/** Of a job at most; a day of audio takes minutes. */
const LONGEST_SECONDS = 6 * 3600;

/** Seconds after which a worker that says nothing counts as dead. */
const PATIENCE = 15;

/** Seconds between two looks of a worker that has nothing to do. */
const POLL = 0.5;

/** Work on jobs that goes on until it is stopped. */
export interface Working {
  /** Takes no more jobs and waits for those that run; give them a signal to stop early. */
  readonly stop: () => Promise<void>;
}

/** Counts of jobs by what has become of them, of the last seven days. */
export type JobCounts = Readonly<Record<"queued" | "active" | "completed" | "cancelled" | "failed", number>>;

/** The queue, open. */
export interface JobQueue {
  /** Adds jobs, or finds those of the same content that wait or run already; their numbers, in the order of `jobs`. */
  readonly add: (jobs: readonly AudioJob[]) => Promise<string[]>;
  /** Gives jobs to `work`, `atOnce` at a time. Whatever it throws makes the job wait anew. */
  readonly work: (atOnce: number, work: (job: AudioJob) => Promise<JobOutcome>) => Promise<Working>;
  /** Those of the jobs of numbers `ids` that have ended. */
  readonly ended: (ids: readonly string[]) => Promise<QueuedJob[]>;
  readonly show: (id: string) => Promise<QueuedJob | undefined>;
  /** The newest `limit` jobs, the newest first. */
  readonly recent: (limit: number) => Promise<QueuedJob[]>;
  readonly counts: () => Promise<JobCounts>;
  /** Cancels a job that waits, or that runs, whose outcome then is left out. False where it has ended, or is none. */
  readonly cancel: (id: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/** Opens the queue of `library`. Where nobody else can have it open, jobs that were left half-done wait anew at once. */
export async function openJobQueue(library: Library): Promise<JobQueue> {
  const { access } = library;
  const boss = new PgBoss({
    ...("url" in access
      ? { connectionString: access.url, max: 4 }
      : { db: fromPglite(access.pglite), backend: "pglite" }),
    schema: SCHEMA,
    schedule: false,
    registerInstance: false,
    superviseIntervalSeconds: PATIENCE / 5,
    monitorIntervalSeconds: PATIENCE / 5,
  });
  // What goes wrong in the background goes wrong for the next question, too, which says so.
  boss.on("error", () => {});
  await boss.start();
  const rows = rowsOf(boss);
  await boss.createQueue(QUEUE, {
    policy: "exclusive",
    retryLimit: RETRIES,
    expireInSeconds: LONGEST_SECONDS,
    heartbeatSeconds: PATIENCE,
  });
  if ("pglite" in access) await freeAll(boss, rows);
  return {
    add: (jobs) => added(boss, rows, jobs),
    work: (atOnce, work) => working(boss, atOnce, work),
    ended: async (ids) => (await rows(`id = any($1::uuid[]) and ${ENDED}`, [ids])).map(jobOfRow),
    show: async (id) => (await rows("id::text = $1", [id])).map(jobOfRow)[0],
    recent: async (limit) => (await rows("true order by created_on desc, id limit $1", [limit])).map(jobOfRow),
    counts: () => counts(boss),
    cancel: async (id) => {
      const [job] = await rows(`id::text = $1 and not ${ENDED}`, [id]);
      if (job) await boss.cancel(QUEUE, id);
      return job !== undefined;
    },
    close: () => boss.stop({ graceful: false, close: true }),
  };
}

const ENDED = "state in ('completed', 'cancelled', 'failed')";

type Rows = (condition: string, values: readonly unknown[]) => Promise<JobRow[]>;

/** Reads jobs by a condition of ours, which pg-boss itself has no question for. */
function rowsOf(boss: PgBoss): Rows {
  const columns = "id, data, state, output, created_on, started_on, completed_on, singleton_key";
  return async (condition, values) => {
    const text = `select ${columns} from ${SCHEMA}.job where name = '${QUEUE}' and ${condition}`;
    return (await boss.getDb().executeSql(text, [...values])).rows as JobRow[];
  };
}

async function added(boss: PgBoss, rows: Rows, jobs: readonly AudioJob[]): Promise<string[]> {
  const ids = new Map<string, string>();
  // A job that was waiting may end between the two questions; its content is then added after all.
  for (let missing = jobs; missing.length > 0; missing = jobs.filter(({ content }) => !ids.has(content))) {
    const fresh = missing.map((job) => ({ id: randomUUID() as string, data: job, singletonKey: job.content }));
    await boss.insert(QUEUE, fresh);
    const contents = missing.map(({ content }) => content);
    // What was added may have ended already.
    const mine = `id = any($1::uuid[]) or (singleton_key = any($2) and not ${ENDED})`;
    const found = await rows(`(${mine})`, [fresh.map(({ id }) => id), contents]);
    for (const row of found) ids.set(row.singleton_key, row.id);
  }
  return jobs.map(({ content }) => ids.get(content) as string);
}

async function working(boss: PgBoss, atOnce: number, work: (job: AudioJob) => Promise<JobOutcome>): Promise<Working> {
  const begin = async (): Promise<void> => {
    const id: string = await boss.work<AudioJob, JobOutcome>(QUEUE, { pollingIntervalSeconds: POLL }, async ([job]) => {
      try {
        return await work((job as { data: AudioJob }).data);
      } finally {
        boss.notifyWorker(id); // Whoever had a job asks for the next one without a pause.
      }
    });
  };
  for (let i = 0; i < atOnce; i++) await begin();
  return { stop: () => boss.offWork(QUEUE, { wait: true }) };
}

/** Makes every job that somebody had wait anew. */
async function freeAll(boss: PgBoss, rows: Rows): Promise<void> {
  const held = await rows("state = 'active'", []);
  const reason = new SwarError("cancelled", "the process that had this job has ended");
  if (held.length > 0)
    await boss.fail(
      QUEUE,
      held.map(({ id }) => id),
      reason,
    );
}

async function counts(boss: PgBoss): Promise<JobCounts> {
  const text = `select case when state in ('created', 'retry') then 'queued'
      when state = 'completed' and output ? 'error' then 'failed' else state::text end as state, count(*)::int as count
    from ${SCHEMA}.job where name = '${QUEUE}' group by 1`;
  const { rows } = await boss.getDb().executeSql(text);
  const found = new Map((rows as { state: string; count: number }[]).map(({ state, count }) => [state, count]));
  const of = (state: string): number => found.get(state) ?? 0;
  return {
    queued: of("queued"),
    active: of("active"),
    completed: of("completed"),
    cancelled: of("cancelled"),
    failed: of("failed"),
  };
}
