/** The entry of a worker thread that trains. */
import { fitRun, type Fitted } from "@swar/training";
import { runtime } from "../runtime.ts";
import { workOn } from "./board.ts";
import type { FitOrder } from "./fit-jobs.ts";

export default async function run({ job, index, board, port }: FitOrder): Promise<Fitted> {
  const onEpoch = async (state: unknown): Promise<void> => port.postMessage(state);
  try {
    return await fitRun(runtime, { ...job, threads: 1 }, { ...workOn(board, index), onEpoch });
  } finally {
    port.close();
  }
}
