/** The entry of a worker thread that trains. */
import { enableCompileCache } from "node:module";
import type { Fitted } from "@swar/training";
import { workOn } from "./board.ts";
import { ENDED, type FitOrder } from "./fit-order.ts";
import { type Outcome, outcome } from "./outcome.ts";

// A thread does not share its parent's cache by itself; without it, it starts 0.2 s later.
enableCompileCache();
const [{ fitRun }, { runtime }] = await Promise.all([import("@swar/training"), import("../runtime.ts")]);

export default async function run({ job, index, board, port }: FitOrder): Promise<Outcome<Fitted>> {
  const onEpoch = async (state: unknown): Promise<void> => port.postMessage(state);
  try {
    return await outcome(() => fitRun(runtime, { ...job, threads: 1 }, { ...workOn(board, index), onEpoch }));
  } finally {
    port.postMessage(ENDED);
    port.close();
  }
}
