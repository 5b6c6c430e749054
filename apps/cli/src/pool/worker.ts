/** The entry of a worker thread. */
import { perform, type ResultOf, type Task } from "./tasks.ts";

export default function run(task: Task): Promise<ResultOf<Task>> {
  return perform(task);
}
