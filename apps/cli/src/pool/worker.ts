/** The entry of a worker thread. */
import { workOn } from "./board.ts";
import type { Order } from "./in-order.ts";
import { perform, type ResultOf, type Task } from "./tasks.ts";

export default async function run({ task, index, board }: Order): Promise<ResultOf<Task>> {
  const work = workOn(board, index);
  const result = await perform(task, work);
  work.onProgress?.(1);
  return result;
}
