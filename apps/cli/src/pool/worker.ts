/** The entry of a worker thread. */
import { workOn } from "./board.ts";
import type { Order } from "./in-order.ts";
import { type MpegThreads, mpegThreads } from "./mpeg-workers.ts";
import { perform, type ResultOf, type Task } from "./tasks.ts";

/** Threads that help this one where there are fewer files than cores; they end with it. */
let helpers: MpegThreads | undefined;

export default async function run({ task, index, threads, board }: Order): Promise<ResultOf<Task>> {
  helpers ??= mpegThreads(threads);
  const work = workOn(board, index);
  const result = await perform(task, { ...work, mpegWorkers: helpers });
  work.onProgress?.(1);
  return result;
}
