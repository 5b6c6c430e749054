/**
 * Trains the runs of a plan on worker threads, a core each; one run alone that descends a gradient stays here and has all cores.
 * On how many threads the runtime adds up shows in the last digits. So a run of several has one thread however many are done
 * at a time and however few are left to do: `jobs` changes no result, and what was stopped and taken up ends the same.
 */
import { availableParallelism } from "node:os";
import { setTimeout } from "node:timers/promises";
import { MessageChannel } from "node:worker_threads";
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
import { ENDED, type FitOrder } from "./fit-order.ts";
import { type Outcome, valueOf } from "./outcome.ts";

/** Milliseconds between two looks at what the workers have done. */
const LOOK = 200;

/** Milliseconds that the last messages of a worker may take. */
const PATIENCE = 1000;

/** As many runs at a time as `jobs`, or as there are processor cores. */
export function fitOnThreads(signal: AbortSignal, jobs = availableParallelism()): FitJobs {
  return async (all, workOf) => {
    const [first] = all;
    if (all.length === 1 && first?.method.kind === "gradient")
      return [await fitRun(runtime, { ...first, threads: availableParallelism() }, workOf(first))];
    const waiting = all.filter(({ start }) => start?.finished !== true);
    const threads = Math.max(1, Math.min(jobs, waiting.length));
    const pool = new Tinypool({
      filename: new URL("./fit-worker.ts", import.meta.url).href,
      runtime: "worker_threads",
      minThreads: threads,
      maxThreads: threads,
    });
    const board = createBoard(all.length);
    signal.addEventListener("abort", board.stop);
    if (signal.aborted) board.stop();
    const failures: unknown[] = [];
    const failed = (error: unknown): never => {
      board.stop(); // The other runs would be for nothing.
      failures.push(error);
      throw error;
    };
    try {
      const share = sharer();
      const orders = all.map((job, index) =>
        ordered({ ...job, run: share(job.run) }, index, { pool, board, work: workOf(job) }).catch(failed),
      );
      const results = await Promise.allSettled(orders);
      if (signal.aborted) throw new SwarError("cancelled", "swar: stopped");
      if (failures.length > 0) throw failures[0];
      return results.map((result) => (result as PromiseFulfilledResult<Fitted>).value);
    } finally {
      signal.removeEventListener("abort", board.stop);
      await pool.destroy();
    }
  };
}

/** Has a worker do `job`, and hands on what it reports; states are saved one after the other, all before it ends. */
async function ordered(
  job: FitJob,
  index: number,
  { pool, board, work }: { readonly pool: Tinypool; readonly board: Board; readonly work: FitRunWork },
): Promise<Fitted> {
  const { port1, port2 } = new MessageChannel();
  let saved: Promise<void> = Promise.resolve();
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  port1.on("message", (state: FitState | typeof ENDED) => {
    if (state === ENDED) return end();
    saved = saved.then(() => work.onEpoch?.(state));
    saved.catch(() => {}); // It is awaited below; until then a failure must not end the process.
  });
  const done = new Float32Array(board.shared.done);
  const timer = setInterval(() => done[index]! > 0 && done[index]! < 1 && work.onProgress?.(done[index]!), LOOK);
  try {
    const order: FitOrder = { job, index, board: board.shared, port: port2 };
    // Its type is inferred from one of Node's overloads, the last of which is another by now.
    const transfer = { transferList: [port2] as never };
    return valueOf((await pool.run(order, transfer)) as Outcome<Fitted>);
  } finally {
    clearInterval(timer);
    // Where there was no worker to begin, none will say that it has ended.
    const waited = new AbortController();
    await Promise.race([ended, setTimeout(PATIENCE, undefined, waited)]);
    waited.abort();
    port1.close();
    await saved;
  }
}

/** Puts the arrays of runs into memory that threads share, those of each set once. */
function sharer(): (run: FitJob["run"]) => FitJob["run"] {
  const sets = new Map<FitJob["run"]["set"], FitJob["run"]["set"]>();
  return (run) => {
    const set = sets.get(run.set) ?? { clips: run.set.clips, examples: sharedExamples(run.set.examples) };
    sets.set(run.set, set);
    return { ...run, set };
  };
}

function sharedExamples({ frames, summary, target, ...rest }: Examples): Examples {
  const sharedFrames = frames && shared(frames);
  const sharedSummary = summary === frames ? sharedFrames : summary && shared(summary);
  return {
    ...rest,
    target: shared(target),
    ...(sharedFrames && { frames: sharedFrames }),
    ...(sharedSummary && { summary: sharedSummary }),
  };
}

function shared(data: Float32Array): Float32Array {
  const copy = new Float32Array(new SharedArrayBuffer(4 * data.length));
  copy.set(data);
  return copy;
}
