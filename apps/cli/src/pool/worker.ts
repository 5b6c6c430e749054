/** The entry of a worker thread. */
import { analyzeFile, fileWindows, type Task } from "./tasks.ts";

export default async function run(task: Task): Promise<unknown> {
  return task.kind === "analyze" ? await analyzeFile(task) : await fileWindows(task);
}
