/** Trains the runs of a plan on worker threads, a core each; one run alone stays here and has all cores. */
import { once } from "node:events";
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { MessageChannel, type MessagePort } from "node:worker_threads";
import {
  type Examples,
  type FitJob,
  type FitJobs,
  fitRun,
  type FitRunWork,
  type Fitted,
  type FitState,
} from "@swar/training";
import { SwarError } from "@swar/units";
import { Tinypool } from "tinypool";
import { runtime } from "../runtime.ts";
import { type Board, createBoard } from "./board.ts";

/** What a worker thread gets. */
export interface FitOrder {
  readonly job: FitJob;
  readonly index: number;
  readonly board: Board["shared"];
  /** Where the state after each epoch goes. */
  readonly port: MessagePort;
}

/** Milliseconds between two looks at what the workers have done. */
const LOOK = 200;

/** Milliseconds that the last messages of a worker may take. */
const PATIENCE = 1000;

/** As many runs at a time as `jobs`, or as there are processor cores. */
export function fitOnThreads(signal: AbortSignal, jobs = availableParallelism()): FitJobs {
  return async (all, workOf) => {
    const waiting = all.filter(({ start }) => start?.finished !== true);
    if (waiting.length <= 1 || jobs === 1) return await oneByOne(all, workOf);
    const threads = Math.min(jobs, waiting.length);
    const pool = new Tinypool({
      filename: new URL("./fit-worker.ts", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
    });
    const board = createBoard(all.length);
    signal.addEventListener("abort", board.stop);
    if (signal.aborted) board.stop();
    try {
      const share = sharer();
      const orders = all.map((job, index) =>
        ordered({ ...job, run: share(job.run) }, index, { pool, board, work: workOf(job) }),
      );
      const results = await Promise.allSettled(orders);
      if (signal.aborted) throw new SwarError("cancelled", "swar: stopped");
      return results.map((result) => {
        if (result.status === "rejected") throw result.reason;
        return result.value;
      });
    } finally {
      signal.removeEventListener("abort", board.stop);
      await pool.destroy();
    }
  };
}

async function oneByOne(all: readonly FitJob[], workOf: (job: FitJob) => FitRunWork): Promise<Fitted[]> {
  const done: Fitted[] = [];
  for (const job of all) done.push(await fitRun(runtime, { ...job, threads: availableParallelism() }, workOf(job)));
  return done;
}

/** Has a worker do `job`, and hands on what it reports; states are saved one after the other, all before it ends. */
async function ordered(
  job: FitJob,
  index: number,
  { pool, board, work }: { readonly pool: Tinypool; readonly board: Board; readonly work: FitRunWork },
): Promise<Fitted> {
  const { port1, port2 } = new MessageChannel();
  let saved: Promise<void> = Promise.resolve();
  port1.on("message", (state: FitState) => {
    saved = saved.then(() => work.onEpoch?.(state));
    saved.catch(() => {}); // It is awaited below; until then a failure must not end the process.
  });
  const done = new Float32Array(board.shared.done);
  const timer = setInterval(() => done[index]! > 0 && done[index]! < 1 && work.onProgress?.(done[index]!), LOOK);
  try {
    const order: FitOrder = { job, index, board: board.shared, port: port2 };
    // Its type is inferred from one of Node's overloads, the last of which is another by now.
    const transfer = { transferList: [port2] as never };
    return (await pool.run(order, transfer)) as Fitted;
  } finally {
    clearInterval(timer);
    // The worker's end closes after its last message; where there was no worker to take it, nothing will come.
    await Promise.race([once(port1, "close"), setTimeout(PATIENCE)]);
    port1.close();
    await saved;
  }
}

/** Puts the arrays of runs into memory that threads share, those of each set once. */
function sharer(): (run: FitJob["run"]) => FitJob["run"] {
  const sets = new Map<FitJob["run"]["set"], FitJob["run"]["set"]>();
  return (run) => {
    const set = sets.get(run.set) ?? { ...run.set, examples: sharedExamples(run.set.examples) };
    sets.set(run.set, set);
    return { ...run, set };
  };
}

function sharedExamples({ frames, summary, target, ...rest }: Examples): Examples {
  return {
    ...rest,
    target: shared(target),
    ...(frames && { frames: shared(frames) }),
    ...(summary && { summary: shared(summary) }),
  };
}

function shared(data: Float32Array): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(4 * data.length));
  copy.set(data);
  return copy;
}
